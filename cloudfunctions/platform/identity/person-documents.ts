import type { StaffRole } from '../../../src/contracts'

/** A brand's employee. Roles are read at every call, so a revocation holds at once. */
export interface StaffDocument {
  readonly _id: string
  readonly openid: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  /** Regions a manager works in; none named = all. */
  readonly regions: readonly string[]
  readonly supervisorId: string | null
  readonly status: 'active' | 'revoked'
  readonly joinedAt: number
  /** The change made last, so that its repeat finds itself. */
  readonly lastChange: { readonly key: string; readonly hash: string }
  /** Rises with each change, and where another's change rests on this one's roles. */
  readonly version: number
}

export interface DealerAddress {
  readonly receiver: string
  readonly phone: string
  readonly region: string
  readonly detail: string
}

/** A dealer: its place in the supply tree, its tier and since when (docs/rules.md §5). */
export interface DealerDocument {
  readonly _id: string
  readonly openid: string
  readonly name: string
  readonly phone: string
  readonly region: string
  readonly tier: string
  readonly tierSince: number
  /** The tier before the last promotion, while a revocation could still lead back to it. */
  readonly promotedFrom: string | null
  /** When a warning of losing the tier was given; open only if not before `tierSince`. */
  readonly warnedAt: number | null
  readonly status: 'active' | 'suspended' | 'left'
  /** null = supplied by the brand. */
  readonly uplineId: string | null
  readonly referrerId: string | null
  /** How many dealers have this one as their upline; changes together with theirs. */
  readonly downlines: number
  readonly joinedAt: number
  readonly applicationId: string
  /** Whether its name may show on boards. */
  readonly boardConsent: boolean
  readonly lastAddress: DealerAddress | null
  /** Rises with each change of tier or place in the tree: who decides on them writes it, so that others conflict. */
  readonly version: number
}
