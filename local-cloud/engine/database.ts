import type { VirtualClock } from '../clock/virtual-clock'
import type { Limits } from '../limits'
import type { Admin, CollectionDeclaration } from '../types'
import { createAdmin } from './admin'
import { Engine } from './engine'
import { Operations } from './operations'
import { openStore, type Store } from './store'

export interface Database {
  store: Store
  engine: Engine
  operations: Operations
  admin: Admin
  close(): Promise<void>
}

/** Opens the data folder and brings its collections and indexes in line with the declarations. */
export function openDatabase(
  directory: string,
  collections: readonly CollectionDeclaration[],
  limits: Limits,
  clock: VirtualClock,
  log: (line: string) => void,
): Database {
  const store = openStore(directory)
  try {
    const engine = new Engine(store, collections, limits, log)
    const operations = new Operations(engine, limits, () => clock.milliseconds())
    return { store, engine, operations, admin: createAdmin(engine, operations), close: () => engine.close() }
  } catch (error) {
    void store.close()
    throw error
  }
}
