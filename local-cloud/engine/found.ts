import type { Document } from '../documents/document'
import { decodeStored } from '../documents/extended-json'

/** A stored document as found; parsed only when somebody has to look inside. */
export class Found {
  readonly key: Buffer
  readonly text: string
  private parsed: Document | undefined
  constructor(key: Buffer, text: string) {
    this.key = key
    this.text = text
  }
  get document(): Document {
    this.parsed ??= decodeStored(this.text)
    return this.parsed
  }
}
