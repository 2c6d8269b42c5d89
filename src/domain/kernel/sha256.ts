// FIPS 180-4, section 4.2.2 and 5.3.3: the fractional parts of the cube and square roots of the first primes.
const ROUND = words(
  `428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5
   d807aa9812835b01243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf174
   e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da
   983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca635114292967
   27b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c85
   a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070
   19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3
   748f82ee78a5636f84c878148cc7020890befffaa4506cebbef9a3f7c67178f2`,
)
const START = words('6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19')

function words(hex: string): number[] {
  return (hex.match(/[0-9a-f]{8}/g) ?? []).map(word => Number.parseInt(word, 16) | 0)
}

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export function sha256(text: string): string {
  const blocks = padded(utf8(text))
  const state = [...START]
  for (let at = 0; at < blocks.length; at += 16) absorb(state, blocks.slice(at, at + 16))
  return state.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function utf8(text: string): number[] {
  // encodeURIComponent is the one UTF-8 encoder that every engine has; it throws on a lone surrogate, so those are replaced.
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, '$1\ufffd')
  const bytes: number[] = []
  for (const part of encodeURIComponent(whole).match(/%[0-9A-F]{2}|[^%]/g) ?? []) {
    bytes.push(part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0))
  }
  return bytes
}

/** Big-endian words of the message, a 1 bit, zeros and the length in bits. */
function padded(bytes: readonly number[]): number[] {
  const size = ((bytes.length + 8) >> 6) * 16 + 16
  const blocks = new Array<number>(size).fill(0)
  for (const [at, byte] of [...bytes, 0x80].entries()) {
    blocks[at >> 2] = (blocks[at >> 2] ?? 0) | (byte << (24 - (at % 4) * 8))
  }
  blocks[size - 2] = Math.floor(bytes.length / 0x20000000)
  blocks[size - 1] = (bytes.length << 3) | 0
  return blocks
}

function absorb(state: number[], block: readonly number[]): void {
  const schedule = expanded(block)
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g)
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + sum1 + choice + (ROUND[t] ?? 0) + (schedule[t] ?? 0)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = ((state[at] ?? 0) + word) | 0
}

function expanded(block: readonly number[]): number[] {
  const w = [...block]
  for (let t = 16; t < 64; t++) {
    const [x, y] = [w[t - 15] ?? 0, w[t - 2] ?? 0]
    const sigma0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const sigma1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w.push(((w[t - 16] ?? 0) + sigma0 + (w[t - 7] ?? 0) + sigma1) | 0)
  }
  return w
}
