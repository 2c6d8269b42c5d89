import { BadCursor } from './data-error'

type Key = string | number

/** Where a page ended: the last row's sort value and id. It travels through the client, so what comes back is checked. */
export interface Position {
  readonly value: Key
  readonly id: string
}

export const writeCursor = ({ value, id }: Position): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** Throws `BadCursor` on anything that `writeCursor` could not have made. */
export function readCursor(text: string): Position {
  let decoded: unknown
  try {
    decoded = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    throw new BadCursor()
  }
  if (!Array.isArray(decoded) || decoded.length !== 2) throw new BadCursor()
  const [value, id] = decoded as unknown[]
  if (typeof id !== 'string' || (typeof value !== 'string' && !Number.isFinite(value))) throw new BadCursor()
  return { value: value as Key, id }
}
