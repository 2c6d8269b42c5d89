import { bsonTypeOf, type Document, isDate, isRegExp, type Value } from '../documents/document'
import { EMPTY_ARRAY } from '../documents/paths'
import { invalidParameter } from '../errors'

/** First byte of an encoded value; their order is MongoDB's order of types. */
export const typeByte = {
  minKey: 0x05,
  emptyArray: 0x08,
  null: 0x0a,
  number: 0x14,
  string: 0x1e,
  object: 0x28,
  array: 0x32,
  binary: 0x3c,
  objectId: 0x46,
  boolean: 0x50,
  date: 0x5a,
  timestamp: 0x64,
  regExp: 0x6e,
  maxKey: 0xfe,
} as const

/** A growing buffer for keys whose byte order is the order of the values. */
export class KeyWriter {
  private bytes = Buffer.allocUnsafe(128)
  length = 0

  byte(value: number): void {
    this.reserve(1)
    this.bytes[this.length++] = value
  }

  double(value: number): void {
    this.reserve(8)
    this.bytes.writeDoubleBE(Object.is(value, -0) ? 0 : value, this.length)
    // Positive numbers: flip the sign bit; negative ones: flip everything. Then bytes order as numbers do.
    const negative = (this.bytes[this.length] ?? 0) & 0x80
    for (let i = 0; i < 8; i++) {
      const at = this.length + i
      this.bytes[at] = negative
        ? ~(this.bytes[at] ?? 0)
        : i === 0
          ? (this.bytes[at] ?? 0) ^ 0x80
          : (this.bytes[at] ?? 0)
    }
    this.length += 8
  }

  /** UTF-8, a zero byte written as 00 FF, ended by 00 00: a prefix sorts before what it begins. */
  text(value: string): void {
    this.reserve(value.length * 3 + 2)
    if (value.includes('\0')) {
      for (const byte of Buffer.from(value)) {
        this.byte(byte)
        if (byte === 0) this.byte(0xff)
      }
    } else this.length += this.bytes.write(value, this.length)
    this.byte(0)
    this.byte(0)
  }

  append(source: Uint8Array): void {
    this.reserve(source.length)
    this.bytes.set(source, this.length)
    this.length += source.length
  }

  invertFrom(start: number): void {
    for (let i = start; i < this.length; i++) this.bytes[i] = ~(this.bytes[i] ?? 0)
  }

  finish(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length))
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const grown = Buffer.allocUnsafe((this.length + more) * 2)
    this.bytes.copy(grown, 0, 0, this.length)
    this.bytes = grown
  }
}

export function encodeValue(writer: KeyWriter, value: Value): void {
  if (value === undefined || value === null) writer.byte(typeByte.null)
  else if (typeof value === 'number') {
    writer.byte(typeByte.number)
    writeNumber(writer, value)
  } else if (typeof value === 'string') {
    writer.byte(typeByte.string)
    writer.text(value)
  } else if (typeof value === 'boolean') {
    writer.byte(typeByte.boolean)
    writer.byte(value ? 1 : 0)
  } else if (value === EMPTY_ARRAY) writer.byte(typeByte.emptyArray)
  else if (Array.isArray(value)) encodeArray(writer, value)
  else if (isDate(value)) {
    writer.byte(typeByte.date)
    writer.double(value.getTime())
  } else if (isRegExp(value)) {
    writer.byte(typeByte.regExp)
    writer.text(value.source)
    writer.text(value.flags)
  } else encodeObject(writer, value as Document)
}

function writeNumber(writer: KeyWriter, value: number): void {
  if (Number.isNaN(value)) writer.append(new Uint8Array(8))
  else writer.double(value)
}

function encodeArray(writer: KeyWriter, value: Value[]): void {
  writer.byte(typeByte.array)
  for (const item of value) {
    writer.byte(1)
    encodeValue(writer, item)
  }
  writer.byte(0)
}

function encodeObject(writer: KeyWriter, value: Document): void {
  const bsonType = bsonTypeOf(value)
  if (bsonType) {
    encodeBson(writer, value, bsonType)
    return
  }
  writer.byte(typeByte.object)
  for (const key of Object.keys(value)) {
    writer.byte(1)
    // MongoDB compares the type of a field before its name.
    const start = new KeyWriter()
    encodeValue(start, value[key])
    const encoded = start.finish()
    writer.byte(encoded[0] ?? 0)
    writer.text(key)
    writer.append(encoded)
  }
  writer.byte(0)
}

function encodeBson(writer: KeyWriter, value: Document, bsonType: string): void {
  if (bsonType === 'ObjectId') {
    writer.byte(typeByte.objectId)
    writer.append(Buffer.from(String(value), 'hex'))
  } else if (['Long', 'Decimal128', 'Double', 'Int32'].includes(bsonType)) {
    writer.byte(typeByte.number)
    writeNumber(writer, Number(String(value)))
  } else if (bsonType === 'Binary') {
    writer.byte(typeByte.binary)
    writer.text(Buffer.from((value as unknown as { buffer: Uint8Array }).buffer).toString('hex'))
  } else if (bsonType === 'Timestamp') {
    writer.byte(typeByte.timestamp)
    writer.double(Number(String(value)))
  } else if (bsonType === 'MinKey') writer.byte(typeByte.minKey)
  else if (bsonType === 'MaxKey') writer.byte(typeByte.maxKey)
  else throw invalidParameter(`values of type ${bsonType} are not supported`)
}
