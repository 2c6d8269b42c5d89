import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { loadBrand } from '../../../config/brand/load-brand'
import { Caller } from '../../../config/commands/cloud/caller'
import { insertBrand } from '../../../config/commands/cloud/insert-brand'
import { openCloud } from '../../../config/commands/cloud/open-cloud'
import { inProcess } from '../../../config/commands/cloud/transports'
import type { LocalCloud } from '../../../local-cloud'
import type { StaffRole } from '../../../src/contracts'
import { functionBundles } from '../../support/cloud/function-bundles'

const OPERATOR_CODE = 'OPERATORCODE2345'
const H5 = resolve(__dirname, '..', '..', '..', 'dist', 'h5')

/** The product as `npm start` runs it, on a new environment: the brand, the built functions, the browser build, and its staff. */
export interface Product {
  readonly cloud: LocalCloud
  readonly as: (openid: string) => Caller
  /** The timer's next stop. */
  readonly tick: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qudaotong-e2e-'))
  const brand = await loadBrand()
  if (!brand.ok) throw new Error(brand.error.join('\n'))
  const cloud = await openCloud({
    dataDir,
    functionsDir: await functionBundles(),
    timers: 'manual',
    statics: [{ prefix: '/app', dir: H5, fallback: 'index.html' }],
  })
  await insertBrand(cloud, brand.value, cloud.clock.now().getTime(), OPERATOR_CODE)
  const as = (openid: string) => new Caller(inProcess(cloud), openid)
  await as('operator').ask('staff', 'acceptStaffInvite', { code: OPERATOR_CODE, name: '陈思源' }, 'operator')
  await hire(as, 'manager', '赵一鸣', 'manager')
  await hire(as, 'warehouse', '吴建军', 'warehouse')
  return {
    cloud,
    as,
    tick: async () => {
      await cloud.runTimer('jobs')
    },
    close: async () => {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function hire(as: Product['as'], openid: string, name: string, role: StaffRole): Promise<void> {
  const post = { roles: [role], regions: [] }
  const { code } = await as('operator').ask('staff', 'createStaffInvite', post, `invite ${openid}`)
  await as(openid).ask('staff', 'acceptStaffInvite', { code, name }, `accept ${openid}`)
}
