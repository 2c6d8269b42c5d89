import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, open, type RootDatabase } from 'lmdb'
import { LocalCloudError, messageOf } from '../errors'

/**
 * The files of the database: one LMDB environment with three tables. `documents` and `entries` (indexes) have binary keys
 * whose byte order is the order of the values; `catalogue` knows which collections and indexes exist.
 */
export interface Store {
  documents: Database<string, Buffer>
  entries: Database<Buffer, Buffer>
  catalogue: Database<unknown, string>
  /** Runs all writes of the callback as one durable step; a throw undoes them. */
  write<T>(action: () => T): T
  close(): Promise<void>
}

/**
 * noSync: a finished write has reached the operating system, so it survives a killed process, but not a power cut.
 * That is what a development server needs, and it is twenty times faster.
 */
export function openStore(directory: string): Store {
  mkdirSync(directory, { recursive: true })
  const unlock = lockDirectory(directory)
  try {
    const root: RootDatabase = open({
      path: join(directory, 'database.lmdb'),
      noSubdir: true,
      noSync: true,
      overlappingSync: false,
      maxDbs: 8,
      maxReaders: 64,
      mapSize: 16 * 2 ** 30,
      cache: false,
    })
    const documents = root.openDB<string, Buffer>({ name: 'documents', encoding: 'string', keyEncoding: 'binary' })
    const entries = root.openDB<Buffer, Buffer>({ name: 'entries', encoding: 'binary', keyEncoding: 'binary' })
    const catalogue = root.openDB<unknown, string>({ name: 'catalogue', encoding: 'json' })
    return {
      documents,
      entries,
      catalogue,
      write: action => root.transactionSync(action),
      async close() {
        await root.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw new LocalCloudError(
      'DATA_DAMAGED',
      `The data folder ${directory} cannot be opened (${messageOf(error)}). Move it away or delete it to start afresh.`,
    )
  }
}

/** Two servers on one folder would each hold their own versions in memory: refuse the second one. */
function lockDirectory(directory: string): () => void {
  const path = join(directory, 'in-use-by-process')
  const owner = readOwner(path)
  if (owner !== undefined && owner !== process.pid && isRunning(owner)) {
    throw new LocalCloudError('DATA_IN_USE', `The data folder ${directory} is in use by process ${owner}.`)
  }
  try {
    writeFileSync(path, String(process.pid))
  } catch (error) {
    throw new LocalCloudError('DATA_DAMAGED', `The data folder ${directory} cannot be written (${messageOf(error)}).`)
  }
  return () => rmSync(path, { force: true })
}

function readOwner(path: string): number | undefined {
  if (!existsSync(path)) return undefined
  const owner = Number(readFileSync(path, 'utf8'))
  return Number.isInteger(owner) && owner > 0 ? owner : undefined
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
