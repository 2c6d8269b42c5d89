import { buildH5, buildWeapp } from './build-client'
import { buildFunctions } from './build-functions'

/** What the tests look at: the function bundles, the WeChat build for production, the same for the local cloud, the browser build. */
export async function buildEverything(): Promise<void> {
  await buildFunctions()
  await buildWeapp({ cloud: 'wechat' })
  await buildWeapp({ cloud: 'local', out: 'dist/weapp-local' })
  await buildH5()
}
