/** A tier of the brand. `rank` orders them: the higher, the nearer to the brand (docs/rules.md §5). */
export interface TierSetting {
  readonly code: string
  readonly name: string
  readonly rank: number
}

/** `settings/brand`: what headquarters decided about the brand, one document. */
export interface BrandSettings {
  readonly _id: 'brand'
  readonly name: string
  readonly fullName: string
  readonly regions: readonly string[]
  /** Lowest rank first. */
  readonly tiers: readonly TierSetting[]
  /** The highest tier each role may offer in an invitation; dealers may offer their own at most. */
  readonly inviteUpTo: { readonly operator: string; readonly manager: string }
  readonly terms: BrandTerms
  readonly consent: { readonly version: number; readonly text: string }
}

export interface BrandTerms {
  /** From receipt to available commission, at least 7 (docs/rules.md §4). */
  readonly freezeDays: number
  /** An unpaid order lapses after this. */
  readonly payWindowMinutes: number
  readonly autoReceiveDays: number
  readonly returnDays: number
  /** An application is answered within this. */
  readonly reviewHours: number
  readonly freight: { readonly freeAboveFen: number; readonly feeFen: number }
}

/** `settings/catalog`: which version of the products is visible. An import writes a whole version, then flips this. */
export interface CatalogSettings {
  readonly _id: 'catalog'
  /** 0 = nothing was imported yet. */
  readonly version: number
  /** Versions given out so far, visible or not. */
  readonly lastVersion: number
  /** Of the visible version, in the order of its rows. */
  readonly categories: readonly string[]
  readonly publishedAt: number
}

export type SettingsDocument = BrandSettings | CatalogSettings

export type PolicyKind = 'tier-policy' | 'commission-plan'

/** A dated policy, kept for ever: what was decided under it names its version. `_id` = `<kind>:<version>`. */
export interface PolicyDocument {
  readonly _id: string
  readonly kind: PolicyKind
  readonly version: number
  /** In force from this instant until a later one's. */
  readonly from: number
  /** In the domain's own JSON form, checked by its schema when written and again when read. */
  readonly body: unknown
}

export const policyId = (kind: PolicyKind, version: number): string => `${kind}:${version}`
