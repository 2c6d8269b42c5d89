import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { declarations } from '../../../config/cloud/declarations'
import { type Declarations, type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../../local-cloud'
import { openidOf } from './builders'
import { functionBundles, PROBE } from './function-bundles'
import { Person } from './person'
import { aBrand, aCatalog, aCommissionPlan, aTierPolicy, SET_UP_AT } from './small-brand'

export interface TestCloudOptions {
  /** Only these functions are built and there; all unless given. */
  readonly functions?: readonly string[]
  /** The frozen virtual clock's start, epoch ms. */
  readonly at?: number
  /** Documents by collection, in place of the small brand's settings and policies. */
  readonly brand?: Readonly<Record<string, readonly object[]>>
  /** Beside the declared ones. */
  readonly collections?: Declarations['collections']
  readonly cloud?: Partial<LocalCloudOptions>
}

/** The product's environment on a new data folder: built functions, declared collections, a small brand, a still clock. */
export interface TestCloud {
  readonly cloud: LocalCloud
  /** A person by the id of its document; see `openidOf`. */
  as(id: string): Person
  insert(collection: string, ...documents: readonly object[]): Promise<void>
  read<T>(collection: string, filter?: object): Promise<T[]>
  close(): Promise<void>
}

export const smallBrand = (): Record<string, readonly object[]> => ({
  settings: [aBrand(), aCatalog()],
  policies: [aTierPolicy(), aCommissionPlan()],
})

export async function startTestCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  const { functions: names, at = SET_UP_AT, brand = smallBrand(), collections = [], cloud: more } = options
  const there = [...declarations.functions, ...(names?.includes(PROBE) ? [{ name: PROBE, timeoutSeconds: 20 }] : [])]
  const functionsDir = await functionBundles(names)
  const dataDir = mkdtempSync(join(tmpdir(), 'test-cloud-'))
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir,
    declarations: {
      collections: [...declarations.collections, ...collections],
      functions: there.filter(({ name }) => names === undefined || names.includes(name)),
    },
    timers: 'manual',
    startAt: new Date(at),
    ...more,
  })
  cloud.clock.freeze()
  const insert = async (collection: string, ...documents: readonly object[]) => {
    if (documents.length > 0) await cloud.admin.insert(collection, [...documents])
  }
  for (const [collection, documents] of Object.entries(brand)) await insert(collection, ...documents)
  return {
    cloud,
    insert,
    as: id => new Person(cloud, openidOf(id)),
    read: async <T>(collection: string, filter: object = {}) => (await cloud.admin.find(collection, filter)) as T[],
    close: async () => {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
