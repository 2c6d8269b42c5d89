import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { crc32 } from './crc32'

const cells = 21
const scale = 10

/**
 * A PNG that looks like a mini-program code and differs per content. WeChat's own format is not public, so a camera cannot
 * read this one; whoever needs the scene reads it from the request.
 */
export function codePicture(content: string): Buffer {
  const side = cells * scale
  const rows: Buffer[] = []
  for (let y = 0; y < side; y++) {
    const row = Buffer.alloc(side + 1, 0xff)
    row[0] = 0
    for (let x = 0; x < side; x++) if (isDark(content, Math.floor(x / scale), Math.floor(y / scale))) row[x + 1] = 0x22
    rows.push(row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Dots inside a circle, from the digest of the content. */
function isDark(content: string, x: number, y: number): boolean {
  const centre = (cells - 1) / 2
  const radius = Math.hypot(x - centre, y - centre)
  if (radius > centre) return false
  if (radius < 4) return radius < 3
  const digest = createHash('sha256').update(`${content}/${y}`).digest()
  return ((digest[x] ?? 0) & 1) === 1
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
