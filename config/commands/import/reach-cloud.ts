import { resolve } from 'node:path'
import { buildFunctions } from '../build/build-functions'
import { builds, isStale } from '../build/stamp'
import { Caller } from '../cloud/caller'
import { openCloud } from '../cloud/open-cloud'
import { inProcess, overHttp } from '../cloud/transports'
import { DataFolder } from '../start/data-folder'
import { projectRoot } from '../terminal/project-root'
import { Stop } from '../terminal/stop'
import type { ImportOptions } from './options'

export interface Reached {
  readonly operator: Caller
  close(): Promise<void>
}

/** The product that runs, or else its data, opened for as long as the import takes. */
export async function reachCloud({ url, data, openid }: ImportOptions): Promise<Reached> {
  if (await answers(url)) return { operator: new Caller(overHttp(url), openid), close: async () => {} }
  const folder = new DataFolder(resolve(projectRoot, data))
  if (!folder.ready) throw new Stop(`${url} 没有在运行，${folder.path} 里也还没有数据。请先运行 npm start`)
  if (isStale(builds.functions)) await buildFunctions()
  const cloud = await openCloud({ dataDir: folder.database, timers: 'manual' })
  return { operator: new Caller(inProcess(cloud), openid), close: () => cloud.close() }
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(3000) })
    return true
  } catch {
    return false
  }
}
