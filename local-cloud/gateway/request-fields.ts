import { type Document, isPlainObject, type Value } from '../documents/document'
import { decode, decodeDocument } from '../documents/extended-json'
import { invalidParameter } from '../errors'

/** The body of a request of the SDK, not yet trusted in any field. */
export type RequestBody = Record<string, Value>

export function textField(body: RequestBody, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw invalidParameter(`the request lacks ${name}`)
  return value
}

/** A document sent as extended JSON text; older SDKs send the object itself. */
export function documentField(body: RequestBody, name: string): Document | undefined {
  const value = body[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return decodeDocument(value)
  if (isPlainObject(value)) return decodeDocument(JSON.stringify(value))
  throw invalidParameter(`${name} must be a document`)
}

export function numberField(body: RequestBody, name: string): number | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidParameter(`${name} must be a whole number ≥ 0`)
  return value
}

/** `{field: 1 | -1}` in the order of its keys; also the older list of `{field, direction}`. */
export function orderField(body: RequestBody): [string, number][] {
  const raw = body.order
  if (raw === undefined || raw === null || raw === '') return []
  const order = typeof raw === 'string' ? decode(raw) : raw
  if (Array.isArray(order)) {
    return order.map(item => [String(item?.field), item?.direction === 'desc' || item?.direction === -1 ? -1 : 1])
  }
  if (!isPlainObject(order)) throw invalidParameter('order must be a document')
  return Object.entries(order).map(([path, direction]) => [path, Number(direction) < 0 ? -1 : 1])
}
