import { collection, is, oncePerCall } from '../../platform/data'
import type { BrandSettings, CatalogSettings, PolicyDocument, PolicyKind, SettingsDocument } from './settings-document'
import { policyId } from './settings-document'

export const settings = collection<SettingsDocument>('settings')
const policies = collection<PolicyDocument>('policies')

/** Before the first import. */
export const NO_CATALOG: CatalogSettings = {
  _id: 'catalog',
  version: 0,
  lastVersion: 0,
  categories: [],
  publishedAt: 0,
}

/** The brand's settings and which catalogue is visible, as of this call: one round trip. Throws in an environment never set up. */
export const readSettings = oncePerCall(async (): Promise<{ brand: BrandSettings; catalog: CatalogSettings }> => {
  const found = await settings.getMany(['brand', 'catalog'])
  const brand = found.get('brand')
  const catalog = found.get('catalog') ?? NO_CATALOG
  if (brand?._id !== 'brand' || catalog._id !== 'catalog') throw new Error('this environment has no brand settings')
  return { brand, catalog }
})

/** The policy in force at an instant: one round trip; null where none has begun. */
export const policyInForce = (kind: PolicyKind, at: number): Promise<PolicyDocument | null> =>
  policies.findOne({ kind, from: is.lte(at) }, [['from', -1]])

/** The policy of a version, as an order froze it. */
export const policyOfVersion = (kind: PolicyKind, version: number): Promise<PolicyDocument | null> =>
  policies.get(policyId(kind, version))
