import { type Document, isPlainObject, type Value } from './document'

/** "The server's time plus offset": replaced when the write happens. */
export class ServerDate {
  readonly offset: number
  constructor(offset: number) {
    this.offset = offset
  }
}

/** The same value with every ServerDate replaced by a Date. Changes arrays and documents in place. */
export function resolveServerDates(value: Value, now: number): Value {
  if (value instanceof ServerDate) return new Date(now + value.offset)
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = resolveServerDates(value[i], now)
  } else if (isPlainObject(value)) {
    const document: Document = value
    for (const key of Object.keys(document)) {
      const child = document[key]
      if (typeof child === 'object' && child !== null) document[key] = resolveServerDates(child, now)
    }
  }
  return value
}
