import type { Address } from '../../../src/contracts'
import { formatLocalDate, instantOf } from '../../../src/domain/kernel'
import type { Quote } from '../../../src/domain/promotion'
import type { DealerDocument } from '../../platform/identity'
import { limitTakes } from '../promotion/limit-takes'
import type { CartQuote } from '../promotion/quote-cart'
import { quoteView } from '../promotion/quote-view'
import type { Snapshot } from '../promotion/read-snapshot'
import { MARK_REST_MS } from '../reservation/drop-marks'
import type { Take } from '../reservation/take'
import type { ChainDealer, OrderDocument, OrderGift, OrderLine } from './document'

export interface Draft {
  readonly orderId: string
  readonly inputHash: string
  readonly quoted: CartQuote
  readonly quote: Quote
  readonly snapshot: Snapshot
  readonly planVersion: number
  readonly address: Address
  readonly now: number
}

/** The order as it will stand: everything that money depends on is frozen in it here (docs/rules.md §3). */
export function draftOrder(draft: Draft): OrderDocument {
  const { orderId, quote, quoted, snapshot, now } = draft
  const { buyer, brand } = snapshot
  return {
    _id: orderId,
    number: orderNumber(orderId, now),
    inputHash: draft.inputHash,
    dealerId: buyer._id,
    dealerName: buyer.name,
    dealerTier: buyer.tier,
    region: buyer.region,
    state: 'placing',
    refusal: null,
    placedAt: now,
    payBefore: now + brand.terms.payWindowMinutes * 60_000,
    lines: quote.lines.map(line => orderLine(line, snapshot)),
    gifts: quote.gifts.map(gift => orderGift(gift, snapshot)),
    applied: quoteView(quoted, snapshot).applied,
    goodsFen: quote.totals.payFen,
    freightFen: quoted.freightFen,
    payFen: quote.totals.payFen + quoted.freightFen,
    address: draft.address,
    catalogVersion: snapshot.catalogVersion,
    planVersion: draft.planVersion,
    chain: [buyer, ...snapshot.chain.dealers].map(chainDealer),
    freezeDays: brand.terms.freezeDays,
    returnDays: brand.terms.returnDays,
    autoReceiveDays: brand.terms.autoReceiveDays,
    takes: takesOf(quote, snapshot),
    holds: { phase: 'taking', round: 1, attempts: 1, sweepAt: now + MARK_REST_MS },
    paid: null,
    parcels: [],
    shippedAt: null,
    receiveBy: null,
    receivedAt: null,
    completeBy: null,
    completedAt: null,
    events: [],
    version: 1,
  }
}

/** `20261123-7F3A09C2`: the day it was placed and the beginning of its id. */
const orderNumber = (orderId: string, now: number): string =>
  `${formatLocalDate(instantOf(now)).replaceAll('-', '')}-${orderId.slice(0, 8).toUpperCase()}`

function orderLine({ shares, lineChoice, ...line }: Quote['lines'][number], { products }: Snapshot): OrderLine {
  const product = products.get(line.sku)
  if (!product) throw new Error(`${line.sku} was quoted without a product`)
  const { name, picture, category, brand, boxQty, tierPriceFen } = product
  return {
    ...line,
    shares,
    lineChoice: lineChoice ?? null,
    name,
    picture,
    category,
    brand,
    boxQty,
    tierUnitFen: tierPriceFen,
  }
}

function orderGift(gift: Quote['gifts'][number], { products, buyer }: Snapshot): OrderGift {
  const product = products.get(gift.sku)
  return { ...gift, name: product?.name ?? gift.sku, unitFen: product?.tierPriceFen[buyer.tier] ?? 0 }
}

const chainDealer = ({ _id, tier, status, uplineId, referrerId }: DealerDocument): ChainDealer => ({
  id: _id,
  tier,
  status,
  uplineId,
  referrerId,
})

/** Units of each SKU, bought and given together, and what the offers' limits are drawn on. */
function takesOf(quote: Quote, { buyer, promotions, limits }: Snapshot): readonly Take[] {
  const units = new Map<string, number>()
  for (const { sku, qty } of [...quote.lines, ...quote.gifts]) units.set(sku, (units.get(sku) ?? 0) + qty)
  const ofStock = [...units].map(
    ([sku, qty]): Take => ({
      collection: 'stock',
      id: sku,
      name: sku,
      change: { available: -qty },
      atLeast: { available: qty },
      atMost: {},
    }),
  )
  const promotionOf = (id: string) => promotions.find(running => running.id === id)?.promotion
  return [...ofStock, ...limitTakes(quote, promotionOf, buyer._id, limits)]
}
