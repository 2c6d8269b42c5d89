import { randomBytes } from 'node:crypto'

let sequence = 0

/**
 * An `_id` as the cloud makes them: 32 hexadecimal digits. It grows with time, so that a query without an order answers
 * documents as they were inserted, as MongoDB does.
 */
export function newDocumentId(): string {
  sequence = (sequence + 1) % 0x1000000
  return (
    Date.now().toString(16).padStart(12, '0') + sequence.toString(16).padStart(6, '0') + randomBytes(7).toString('hex')
  )
}

/** A request id in the cloud's shape. */
export function newRequestId(): string {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
