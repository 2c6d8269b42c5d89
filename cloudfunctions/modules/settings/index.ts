export { NO_CATALOG, policyInForce, policyOfVersion, readSettings, settings } from './read-settings'
export type { BrandSettings, CatalogSettings, TierSetting } from './settings-document'
export { tierName, tierOf } from './tier-setting'
