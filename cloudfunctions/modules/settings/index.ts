export { NO_CATALOG, policies, policyInForce, policyOfVersion, readSettings, settings } from './read-settings'
export {
  type BrandSettings,
  type BrandTerms,
  type CatalogSettings,
  type PolicyDocument,
  type PolicyKind,
  policyId,
  type SettingsDocument,
  type TierSetting,
} from './settings-document'
export { tierName, tierOf } from './tier-setting'
