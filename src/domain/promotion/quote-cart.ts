import { compareIds } from '../kernel'
import { type Fen, fen, sumFenOf } from '../money'
import { sumOver } from './engine/assignment'
import { type ChosenDeal, chosenDeal } from './engine/chosen-deal'
import { giftsAt } from './engine/offer-worth'
import { poseProblem } from './engine/pose-problem'
import { hintsFor } from './explain/hints'
import { notApplied } from './explain/not-applied'
import type { AppliedOffer, Quote, QuoteGift, QuoteInput, QuoteLine, QuoteTotals } from './quote-types'

/**
 * What a dealer pays for a cart: the best deal that the offers permit, and why it is that one. Pure: the same input gives the same
 * answer. Invariant: Σ `lines.payFen` = `totals.payFen`; no line below its floor. Amounts in fen. The input is taken as valid
 * (`quote` checks it); a cart SKU without a price for the dealer's tier throws. Source: docs/rules.md §2.
 */
export function quoteCart(input: QuoteInput): Quote {
  const posed = poseProblem(input)
  const deal = chosenDeal(posed)
  const lines = deal.lines
  const applied = appliedOffers(deal)
  const couponId = spentCoupon(input, deal)
  return {
    lines,
    gifts: giftsOf(deal),
    applied,
    totals: totalsOf(lines, applied),
    exact: deal.exact,
    ...(couponId === undefined ? {} : { couponId }),
    notApplied: notApplied(posed, deal),
    hints: hintsFor(posed, deal),
  }
}

function appliedOffers({ lines, booking }: ChosenDeal): AppliedOffer[] {
  const offFen = new Map<string, number>()
  for (const { lineChoice, lineOffFen } of lines) {
    if (lineChoice !== undefined) offFen.set(lineChoice, (offFen.get(lineChoice) ?? 0) + lineOffFen)
  }
  const applied: AppliedOffer[] = [...offFen].map(([promotionId, off]) => ({ promotionId, offFen: fen(off) }))
  for (const { offer, offFen: off, giftValueFen } of [...booking.orders, ...(booking.coupon ? [booking.coupon] : [])]) {
    const given = offer.gives === 'gift' ? { giftValueFen: fen(giftValueFen) } : {}
    applied.push({ promotionId: offer.id, offFen: fen(off), ...given })
  }
  return applied.sort((left, right) => compareIds(left.promotionId, right.promotionId))
}

/** Gifts by SKU, then promotion; a step that names one SKU twice gives it once, with the sum. */
function giftsOf({ booking, assignment }: ChosenDeal): QuoteGift[] {
  const gifts: QuoteGift[] = []
  for (const { offer } of booking.orders) {
    if (offer.gives !== 'gift') continue
    const bySku = new Map<string, number>()
    const reached = sumOver(offer.basis === 'amount' ? assignment.net : assignment.units, offer.lines)
    for (const { sku, qty } of giftsAt(offer, reached)) bySku.set(sku, (bySku.get(sku) ?? 0) + qty)
    for (const [sku, qty] of bySku) gifts.push({ sku, qty, promotionId: offer.id })
  }
  return gifts.sort((left, right) => compareIds(left.sku, right.sku) || compareIds(left.promotionId, right.promotionId))
}

function totalsOf(lines: readonly QuoteLine[], applied: readonly AppliedOffer[]): QuoteTotals {
  const baseFen = sumFenOf(lines, line => line.baseFen)
  const payFen = sumFenOf(lines, line => line.payFen)
  return {
    baseFen,
    offFen: fen(baseFen - payFen),
    payFen,
    giftValueFen: sumFenOf(applied, offer => offer.giftValueFen ?? (0 as Fen)),
  }
}

/** Of several held coupons of the promotion applied, the one with the smallest id is spent. */
function spentCoupon({ coupons }: QuoteInput, { booking }: ChosenDeal): string | undefined {
  const id = booking.coupon?.offer.id
  return coupons
    .filter(coupon => coupon.promotionId === id)
    .map(coupon => coupon.id)
    .sort(compareIds)[0]
}
