import { databaseFailed } from '../errors'
import { bsonTypeOf, type Document, isPlainObject, type Value } from './document'

/** Refuses what the database refuses to store: operator-like field names, an unusable _id, documents over the size limit. */
export function refuseUnstorable(document: Document): void {
  const id = document._id
  if (Array.isArray(id) || id === undefined || id === null)
    throw databaseFailed('The _id must be a string, a number or an ObjectId')
  refuseOperatorNames(document)
}

function refuseOperatorNames(value: Value): void {
  if (Array.isArray(value)) {
    for (const item of value) refuseOperatorNames(item)
  } else if (isPlainObject(value) && !bsonTypeOf(value)) {
    for (const key of Object.keys(value)) {
      if (key.startsWith('$')) throw databaseFailed(`The dollar ($) prefixed field '${key}' is not valid for storage.`)
      if (key.includes('\0')) throw databaseFailed('A field name must not contain a null byte.')
      const child = value[key]
      if (typeof child === 'object' && child !== null) refuseOperatorNames(child)
    }
  }
}

export function refuseTooLarge(text: string, limitBytes: number): void {
  // A UTF-16 unit takes at most three bytes: most documents are settled without counting.
  if (text.length * 3 <= limitBytes) return
  const size = Buffer.byteLength(text)
  if (size > limitBytes) throw databaseFailed(`the document has ${size} bytes, more than the ${limitBytes} allowed`)
}
