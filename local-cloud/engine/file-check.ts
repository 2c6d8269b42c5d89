import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const magic = 0xbeefc0de
const pageBytes = 4096
const magicAt = 24
const lastPageAt = 144
const transactionAt = 152

/**
 * What is plainly wrong with a database file, before LMDB maps it into memory: it trusts what it maps, and a foreign or cut
 * file would end the process. undefined when the file looks sound (or is new).
 */
export function damageOf(path: string): string | undefined {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : (error as Error).message
  }
  try {
    const { size } = fstatSync(file)
    if (size === 0) return undefined
    if (size < 2 * pageBytes) return 'the file is cut short'
    const pages = Buffer.alloc(2 * pageBytes)
    readSync(file, pages, 0, pages.length, 0)
    const heads = [0, pageBytes].filter(start => pages.readUInt32LE(start + magicAt) === magic)
    if (heads.length < 2) return 'it is not a database of the local cloud'
    const newest = heads.reduce((a, b) => (transactionOf(pages, a) >= transactionOf(pages, b) ? a : b))
    const needed = (Number(pages.readBigUInt64LE(newest + lastPageAt)) + 1) * pageBytes
    return size < needed ? `the file is cut short: ${size} of ${needed} bytes` : undefined
  } finally {
    closeSync(file)
  }
}

const transactionOf = (pages: Buffer, start: number): bigint => pages.readBigUInt64LE(start + transactionAt)
