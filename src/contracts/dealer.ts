import * as v from 'valibot'
import { command, query } from './action'
import type { BalanceView } from './commission'
import { cursor, id, inviteCode, nothing, type PageOf, personName, phone, reason, regionCode, tierCode } from './field'
import type { OfferView } from './promotion'
import type { Role } from './role'

export type InviteState = 'open' | 'expired' | 'used_up' | 'revoked'
export type ApplicationStatus = 'submitted' | 'approved' | 'rejected' | 'withdrawn'

export interface SessionView {
  readonly roles: readonly Role[]
  readonly brandName: string
  readonly name: string | null
  readonly dealer: {
    readonly dealerId: string
    readonly tier: string
    readonly tierName: string
    readonly status: 'active' | 'suspended' | 'left'
    readonly region: string
    /** Shows its name on boards; else an alias. */
    readonly boardConsent: boolean
  } | null
  readonly staff: { readonly staffId: string; readonly regions: readonly string[] } | null
  readonly application: { readonly applicationId: string; readonly status: ApplicationStatus } | null
  readonly unread: number
}

/** One way to the next tier (or of keeping this one): what is still missing, in words and in data. */
export interface TierGapView {
  readonly text: string
  readonly gaps: readonly {
    readonly metric: string
    readonly windowMonths?: number
    readonly have: number
    readonly need?: number
    readonly max?: number
  }[]
}

export interface TierCardView {
  readonly tier: string
  readonly tierName: string
  readonly since: number
  readonly nextTierName: string | null
  readonly ways: readonly TierGapView[]
  /** 0…10000: how far the nearest way is walked. */
  readonly progressBps: number
  readonly protectedUntil: number | null
}

export interface TodoView {
  readonly kind: 'pay_order' | 'confirm_receipt' | 'review_application' | 'ship_order' | 'first_order' | 'set_consent'
  readonly count: number
  readonly text: string
  readonly url: string
  /** Promised or due time, if any. */
  readonly dueAt: number | null
}

export interface DealerHomeView {
  readonly session: SessionView
  readonly tier: TierCardView
  readonly balance: BalanceView
  readonly offers: readonly OfferView[]
  readonly todos: readonly TodoView[]
  readonly month: { readonly netFen: number; readonly orders: number }
}

export interface StaffHomeView {
  readonly session: SessionView
  readonly todos: readonly TodoView[]
  readonly figures: readonly {
    readonly label: string
    readonly value: number
    readonly unit: 'fen' | 'count'
    readonly previous: number | null
  }[]
}

export interface InviteView {
  readonly code: string
  readonly brandName: string
  readonly tier: string
  readonly tierName: string
  readonly region: string
  readonly inviterName: string
  readonly expiresAt: number
  readonly state: InviteState
  readonly used: number
  readonly maxUses: number
}

/** What the landing page and the form need in one call: the offer, and what may be filled in. */
export interface InviteLandingView extends InviteView {
  readonly alreadyDealer: boolean
  readonly regions: readonly string[]
  readonly consent: { readonly version: number; readonly text: string }
}

export interface ApplicationView {
  readonly applicationId: string
  readonly status: ApplicationStatus
  readonly name: string
  readonly phoneMasked: string
  readonly region: string
  readonly tierName: string
  readonly inviterName: string
  readonly submittedAt: number
  /** The answer is promised before this instant. */
  readonly promisedBy: number
  readonly decidedAt: number | null
  readonly reason: string | null
  readonly timeline: readonly { readonly at: number; readonly text: string }[]
}

export interface DealerRow {
  readonly dealerId: string
  readonly name: string
  readonly tier: string
  readonly tierName: string
  readonly region: string
  readonly status: 'active' | 'suspended' | 'left'
  readonly uplineName: string | null
  readonly joinedAt: number
  readonly downlines: number
}

export interface DealerCardView extends DealerRow {
  readonly phoneMasked: string
  readonly referrerName: string | null
  readonly tierSince: number
  readonly balance: BalanceView
  readonly month: { readonly netFen: number; readonly orders: number }
  readonly team: readonly DealerRow[]
}

export interface InboxRow {
  readonly inboxId: string
  readonly title: string
  readonly text: string
  readonly url: string | null
  readonly at: number
  readonly read: boolean
}

const everyRole = ['visitor', 'dealer', 'manager', 'operator', 'finance', 'warehouse'] as const
const code = v.strictObject({ code: inviteCode })

export const dealerContract = {
  readSession: query(nothing, ...everyRole).answers<SessionView>(),
  readHome: query(nothing, 'dealer').answers<DealerHomeView>(),
  readStaffHome: query(nothing, 'manager', 'operator', 'finance', 'warehouse').answers<StaffHomeView>(),

  /** Tiers and regions the caller may offer. */
  readInviteChoices: query(nothing, 'dealer', 'manager', 'operator').answers<{
    readonly tiers: readonly { readonly code: string; readonly name: string }[]
    readonly regions: readonly string[]
  }>(),
  createInvite: command(
    v.strictObject({
      tier: tierCode,
      region: regionCode,
      days: v.pipe(v.number(), v.integer(), v.minValue(1, '有效期至少 1 天'), v.maxValue(90, '有效期最多 90 天')),
      maxUses: v.pipe(v.number(), v.integer(), v.minValue(1, '至少 1 人'), v.maxValue(200, '最多 200 人')),
    }),
    'dealer',
    'manager',
    'operator',
  ).answers<InviteView>(),
  listInvites: query(nothing, 'dealer', 'manager', 'operator').answers<{ readonly invites: readonly InviteView[] }>(),
  revokeInvite: command(code, 'dealer', 'manager', 'operator').answers<InviteView>(),
  readInvite: query(code, ...everyRole).answers<InviteLandingView>(),

  submitApplication: command(
    v.strictObject({
      code: inviteCode,
      name: personName,
      phone,
      region: regionCode,
      experience: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300, '经验最多 300 个字'))),
      /** The version of the consent text that was shown and agreed to. */
      consentVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    'visitor',
  ).answers<ApplicationView>(),
  readMyApplication: query(nothing, 'visitor').answers<{ readonly application: ApplicationView | null }>(),
  withdrawApplication: command(v.strictObject({ applicationId: id }), 'visitor').answers<ApplicationView>(),
  listApplications: query(
    v.strictObject({ status: v.picklist(['submitted', 'approved', 'rejected']), cursor }),
    'manager',
    'operator',
  ).answers<PageOf<ApplicationView>>(),
  readApplication: query(v.strictObject({ applicationId: id }), 'manager', 'operator').answers<ApplicationView>(),
  reviewApplication: command(
    v.variant('decision', [
      v.strictObject({ applicationId: id, decision: v.literal('approve') }),
      v.strictObject({ applicationId: id, decision: v.literal('reject'), reason }),
    ]),
    'manager',
    'operator',
  ).answers<ApplicationView>(),

  listDealers: query(
    v.strictObject({
      search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
      tier: v.optional(tierCode),
      cursor,
    }),
    'manager',
    'operator',
    'finance',
  ).answers<PageOf<DealerRow>>(),
  readDealer: query(v.strictObject({ dealerId: id }), 'manager', 'operator', 'finance').answers<DealerCardView>(),
  /** The caller's direct downlines, or those of a dealer in its own team. */
  readTeam: query(v.strictObject({ dealerId: v.optional(id) }), 'dealer').answers<{
    readonly path: readonly { readonly dealerId: string; readonly name: string }[]
    readonly rows: readonly DealerRow[]
    readonly byTier: readonly { readonly tierName: string; readonly count: number }[]
  }>(),

  setBoardConsent: command(v.strictObject({ consent: v.boolean() }), 'dealer').answers<{ readonly consent: boolean }>(),
  listInbox: query(v.strictObject({ cursor }), ...everyRole).answers<PageOf<InboxRow>>(),
  markInboxRead: command(
    v.strictObject({ inboxIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(100)) }),
    ...everyRole,
  ).answers<{ readonly unread: number }>(),
}
