import { type Address, type ErrorCode, isErrorCode } from '../../../src/contracts'
import { err, ok, type Result } from '../../../src/domain/kernel'
import type { CartRow } from '../../../src/domain/promotion'
import { hashOf } from '../../platform/id'
import { type DealerDocument, dealers } from '../../platform/identity'
import { freshLimit } from '../promotion/document'
import { quoteCart } from '../promotion/quote-cart'
import { fingerprintOf, quoteView } from '../promotion/quote-view'
import { readSnapshot, type Snapshot } from '../promotion/read-snapshot'
import { promotionLimits } from '../promotion/store'
import { HOT_MARKS } from '../reservation/drop-marks'
import type { Take } from '../reservation/take'
import { policyInForce } from '../settings'
import type { OrderDocument } from './document'
import { draftOrder } from './draft-order'
import { finishPlacing } from './finish-placing'
import { joinPlacing } from './refuse-placing'
import { orders } from './store'

export interface Placing {
  readonly orderId: string
  readonly inputHash: string
  readonly dealer: DealerDocument
  readonly cart: readonly CartRow[]
  readonly declined: readonly string[] | undefined
  readonly fingerprint: string
  readonly address: Address
  readonly now: number
}

export interface PlacingRefused {
  readonly code: ErrorCode
  readonly details?: unknown
}

type Placed = Result<OrderDocument, PlacingRefused>

/**
 * Places an order: intent, takes side by side, opening. Idempotent by the order's id, which comes from the request: a
 * repeat finds the first one's order and, where that stopped half-way, finishes it.
 */
export async function placeOrder(placing: Placing): Promise<Placed> {
  const { orderId, dealer, cart, now } = placing
  const skus = cart.map(row => row.sku)
  const [existing, plan, snapshot] = await Promise.all([
    orders.get(orderId),
    policyInForce('commission-plan', now),
    readSnapshot(dealer, skus, now),
  ])
  if (existing) return resume(existing, placing)
  const draft = decide(placing, snapshot, plan?.version ?? 0)
  if (!draft.ok) return draft
  const [inserted] = await Promise.all([
    orders.insert(draft.value),
    openLimits(draft.value.takes, snapshot),
    keepAddress(placing),
  ])
  if (inserted === 'inserted') return answer(await finishPlacing(draft.value, now, hotTakes(draft.value, snapshot)))
  const first = await orders.get(orderId)
  return first ? resume(first, placing) : err({ code: 'BUSY' })
}

/** What is asked for against what holds now: the dealer pays what it saw, or sees the new quote (docs/rules.md §3). */
function decide(placing: Placing, snapshot: Snapshot, planVersion: number): Placed {
  const { cart, declined, now } = placing
  const quoted = quoteCart(snapshot, cart, declined, now)
  const { quote, problems, freightFen } = quoted
  const [problem] = problems
  if (problem || !quote) {
    const code = problem?.code ?? 'CART_EMPTY'
    return err({ code, details: { quote: quoteView(quoted, snapshot), names: problems.map(({ sku }) => sku) } })
  }
  if (fingerprintOf(quote, freightFen) !== placing.fingerprint) {
    return err({ code: 'QUOTE_CHANGED', details: { quote: quoteView(quoted, snapshot) } })
  }
  return ok(draftOrder({ ...placing, quoted, quote, snapshot, planVersion }))
}

async function resume(found: OrderDocument, { inputHash, now }: Placing): Promise<Placed> {
  if (found.inputHash !== inputHash) return err({ code: 'IDEMPOTENCY_CONFLICT' })
  if (found.state !== 'placing') return answer(found)
  await joinPlacing(found)
  return answer(await finishPlacing(found, now))
}

function answer(order: OrderDocument): Placed {
  if (order.state !== 'refused') return ok(order)
  const code = order.refusal?.code
  return err({ code: isErrorCode(code) ? code : 'OUT_OF_STOCK', details: order.refusal?.details ?? null })
}

/** Limit documents begin when they are first drawn on; two who begin one at the same time find the same. */
async function openLimits(takes: readonly Take[], { limits }: Snapshot): Promise<void> {
  const fresh = takes.filter(take => take.collection === 'promotionLimits' && !limits.has(take.id))
  await Promise.all(fresh.map(take => promotionLimits.insert(freshLimit(take.id))))
}

/** Where goods go is where they went last, until the dealer says otherwise. */
async function keepAddress({ dealer, address }: Placing): Promise<void> {
  const last = dealer.lastAddress
  const same = last && hashOf(last) === hashOf(address)
  if (!same) await dealers.updateIf(dealer._id, {}, { lastAddress: address })
}

const hotTakes = (order: OrderDocument, { stock, limits }: Snapshot): readonly Take[] =>
  order.takes.filter(take => {
    const found = take.collection === 'stock' ? stock.get(take.id) : limits.get(take.id)
    return found !== undefined && Object.keys(found.marks).length >= HOT_MARKS
  })
