import { invalidParameter } from '../errors'
import type { RequestBody } from './request-fields'

/** Reads a form as the SDK sends it for WeChat's APIs. A part with a file name or a content type is a Buffer, others are text. */
export function parseMultipart(body: Buffer, contentType: string): RequestBody {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) throw invalidParameter('the form lacks a boundary')
  const separator = Buffer.from(`--${mark}`)
  const fields: RequestBody = {}
  let at = body.indexOf(separator)
  while (at >= 0) {
    const next = body.indexOf(separator, at + separator.length)
    if (next < 0) break
    readPart(body.subarray(at + separator.length + 2, next - 2), fields)
    at = next
  }
  return fields
}

function readPart(part: Buffer, fields: RequestBody): void {
  const headerEnd = part.indexOf('\r\n\r\n')
  if (headerEnd < 0) return
  const headers = part.subarray(0, headerEnd).toString()
  const name = /name="([^"]*)"/.exec(headers)?.[1]
  if (!name || name === '__proto__') return
  const content = part.subarray(headerEnd + 4)
  fields[name] = /filename=|content-type:/i.test(headers) ? Buffer.from(content) : content.toString()
}
