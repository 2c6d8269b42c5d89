import { buildFunctions as bundleFunctions } from '../../cloud/build-functions'
import { say, seconds } from '../terminal/say'
import { Stop } from '../terminal/stop'
import { builds, make } from './stamp'

/** The cloud functions' bundles in dist/cloudfunctions. */
export async function buildFunctions(): Promise<void> {
  const began = Date.now()
  await make(builds.functions, async () => {
    const built = await bundleFunctions().catch((error: unknown) => {
      throw new Stop(error instanceof Error ? error.message : String(error))
    })
    const largest = Math.max(0, ...built.map(({ bytes }) => bytes))
    say(
      `${built.length} cloud functions (dist/cloudfunctions, largest ${(largest / 1e6).toFixed(2)} MB): ok, ${seconds(Date.now() - began)}`,
    )
  })
}
