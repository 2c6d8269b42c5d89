import type { IncomingMessage } from 'node:http'
import { CloudError } from '../errors'

/** Reads a body up to a limit; the rest of a larger one is thrown away and the request refused. */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limitBytes) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => {
      if (size > limitBytes) reject(new CloudError('INVALID_PARAM', `the request has more than ${limitBytes} bytes`))
      else resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
    })
    request.on('error', reject)
  })
}
