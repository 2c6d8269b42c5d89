import { join } from 'node:path'
import { type Database, open, type RootDatabase } from 'lmdb'
import { LocalCloudError, messageOf } from '../errors'
import { lockDirectory } from './directory-lock'
import { damageOf } from './file-check'

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
  const unlock = lockDirectory(directory)
  const path = join(directory, 'database.lmdb')
  try {
    const damage = damageOf(path)
    if (damage) throw new Error(damage)
    const root: RootDatabase = open({
      path,
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
