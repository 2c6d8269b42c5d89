/** The little of Protocol Buffers that WeChat's open API envelope needs: fields of bytes, text and small integers. */
export type ProtobufFields = Map<number, (Buffer | number)[]>

export function readProtobuf(bytes: Buffer): ProtobufFields {
  const fields: ProtobufFields = new Map()
  let at = 0
  const varint = (): number => {
    let result = 0
    let factor = 1
    for (;;) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('the message ends early')
      result += (byte & 0x7f) * factor
      if (byte < 0x80) return result
      factor *= 128
    }
  }
  while (at < bytes.length) {
    const tag = varint()
    const value = readValue(tag & 7, varint, length => {
      at += length
      return bytes.subarray(at - length, at)
    })
    fields.set(tag >>> 3, [...(fields.get(tag >>> 3) ?? []), value])
  }
  return fields
}

function readValue(wireType: number, varint: () => number, take: (length: number) => Buffer): Buffer | number {
  if (wireType === 0) return varint()
  if (wireType === 2) return take(varint())
  if (wireType === 1) return take(8)
  if (wireType === 5) return take(4)
  throw new RangeError(`wire type ${wireType} is not supported`)
}

/** Writes fields of bytes or text, each with its number. */
export function writeProtobuf(fields: readonly [number, Buffer | string][]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      const bytes = Buffer.from(value as string)
      return [varintBytes(number * 8 + 2), varintBytes(bytes.length), bytes]
    }),
  )
}

function varintBytes(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
  return Buffer.from(bytes)
}
