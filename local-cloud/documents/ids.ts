import { randomBytes } from 'node:crypto'

/** An `_id` as the cloud makes them: 32 hexadecimal digits. */
export const newDocumentId = (): string => randomBytes(16).toString('hex')

/** A request id in the cloud's shape. */
export function newRequestId(): string {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
