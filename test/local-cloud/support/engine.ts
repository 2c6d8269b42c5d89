import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionDeclaration } from '../../../local-cloud'
import { VirtualClock } from '../../../local-cloud/clock/virtual-clock'
import { type Database, openDatabase } from '../../../local-cloud/engine/database'
import { type Limits, resolveLimits } from '../../../local-cloud/limits'

export interface EngineFixture extends Database {
  directory: string
  warnings: string[]
  discard(): Promise<void>
}

/** The engine alone, without HTTP and functions. */
export function openEngine(collections: CollectionDeclaration[], limits: Partial<Limits> = {}): EngineFixture {
  const directory = mkdtempSync(join(tmpdir(), 'local-cloud-engine-'))
  const warnings: string[] = []
  const database = openDatabase(directory, collections, resolveLimits(limits), new VirtualClock(), line =>
    warnings.push(line),
  )
  return {
    ...database,
    directory,
    warnings,
    async discard() {
      await database.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
