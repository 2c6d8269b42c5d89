import type { Address } from '../../../src/contracts'
import type { Take } from '../reservation/take'

/** `refused`: the placing ended without an order; kept so that a replay hears the same answer, shown to nobody. */
export type OrderState =
  | 'placing'
  | 'refused'
  | 'pending_payment'
  | 'awaiting_transfer'
  | 'paid'
  | 'shipped'
  | 'received'
  | 'completed'
  | 'cancelled'

/** All that money depends on, as it stood when the order was placed (docs/rules.md §3). Amounts in fen. */
export interface OrderLine {
  readonly sku: string
  readonly name: string
  readonly picture: string
  readonly category: string
  readonly brand: string
  readonly qty: number
  readonly boxQty: number
  readonly unitFen: number
  readonly baseFen: number
  readonly lineOffFen: number
  readonly orderOffFen: number
  readonly couponOffFen: number
  readonly payFen: number
  /** The line-level offer taken. */
  readonly lineChoice: string | null
  /** Who gave how much off this line. */
  readonly shares: readonly { readonly promotionId: string; readonly offFen: number }[]
  readonly tierUnitFen: Readonly<Record<string, number>>
}

export interface OrderGift {
  readonly sku: string
  readonly name: string
  readonly qty: number
  readonly promotionId: string
  /** The dealer's tier price, what a gift that is kept after a return costs. */
  readonly unitFen: number
}

export interface OrderPromotion {
  readonly promotionId: string
  readonly title: string
  readonly summary: string
  readonly offFen: number
  readonly giftValueFen: number
}

/** A dealer of the commission chain, as it stood at placing. */
export interface ChainDealer {
  readonly id: string
  readonly tier: string
  readonly status: 'active' | 'suspended' | 'left'
  readonly uplineId: string | null
  readonly referrerId: string | null
}

export interface Parcel {
  readonly parcelId: string
  readonly inputHash: string
  readonly carrier: string
  readonly trackingNumber: string
  readonly shippedAt: number
  readonly rows: readonly { readonly sku: string; readonly qty: number }[]
}

export type OrderEventKind =
  | 'placed'
  | 'paid'
  | 'revived'
  | 'cancelled'
  | 'lapsed'
  | 'shipped_part'
  | 'shipped'
  | 'received'
  | 'received_by_time'
  | 'completed'

export interface OrderEvent {
  readonly at: number
  readonly event: OrderEventKind
  /** A dealer's or staff member's id, or `system`. */
  readonly actor: string
  readonly reason: string | null
}

/**
 * How far the order's takes from stock and limits are. `taking`: some may be made. `taken`: all are. `undoing` and
 * `returning`: they are being given back, from `taking` and from `taken`. `returned`: nothing is held any more.
 * A new round begins when a late payment revives a cancelled order. `sweepAt`: when a job has to look at it again.
 */
export interface Holds {
  readonly phase: 'taking' | 'taken' | 'undoing' | 'returning' | 'returned'
  readonly round: number
  /** Calls that work on this round's taking; more than one where a client repeated itself or a job stepped in. */
  readonly attempts: number
  readonly sweepAt: number | null
}

/** Who stood above the buyer when the order was paid: to them it counts on boards, its later returns too. */
export interface PaidBy {
  readonly at: number
  readonly outTradeNo: string
  readonly transactionId: string
  readonly uplines: readonly string[]
  readonly tier: string
  readonly region: string
}

export interface OrderDocument {
  readonly _id: string
  readonly number: string
  readonly inputHash: string
  readonly dealerId: string
  readonly dealerName: string
  readonly dealerTier: string
  readonly region: string
  readonly state: OrderState
  readonly refusal: { readonly code: string; readonly details: unknown } | null
  readonly placedAt: number
  /** Unpaid after this instant the order lapses. */
  readonly payBefore: number
  readonly lines: readonly OrderLine[]
  readonly gifts: readonly OrderGift[]
  readonly applied: readonly OrderPromotion[]
  readonly goodsFen: number
  readonly freightFen: number
  readonly payFen: number
  readonly address: Address
  readonly catalogVersion: number
  readonly planVersion: number
  /** The buyer and everyone whom the plan may reach. */
  readonly chain: readonly ChainDealer[]
  /** Terms as they stood at placing. */
  readonly freezeDays: number
  readonly returnDays: number
  readonly autoReceiveDays: number
  readonly takes: readonly Take[]
  readonly holds: Holds
  readonly paid: PaidBy | null
  readonly parcels: readonly Parcel[]
  readonly shippedAt: number | null
  /** Received by itself from then on; set when all of it is sent. */
  readonly receiveBy: number | null
  readonly receivedAt: number | null
  /** Completed from then on; set at receipt. */
  readonly completeBy: number | null
  readonly completedAt: number | null
  readonly events: readonly OrderEvent[]
  /** Rises with each change: whoever decides on what it read writes only where nothing changed since. */
  readonly version: number
}

/** Takes of one round of one order are keyed by it: a round's steps happen once each. */
export const holdKey = (orderId: string, round: number): string => `${orderId}_${round}`
