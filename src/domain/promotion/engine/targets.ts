import { BPS_ONE } from '../../money'
import type { OfferFacts } from './offer-facts'
import { stepIndexAt } from './offer-worth'
import type { Offer } from './problem'

/** A linear condition that a target puts on the lines in its scope: `sign · (Σ − bound) ≥ 0`. */
export type Condition = { readonly counts: 'amount' | 'quantity'; readonly sign: 1 | -1; readonly bound: number }

/**
 * An offer at one step of its ladder. For every choice of lines that stands at this step, the offer's worth is at most
 * `fixedFen + rate · (net in scope)` and at most `mostFen`, and the conditions hold.
 */
export type Target = {
  readonly offer: Offer
  readonly fixedFen: number
  readonly rate: number
  readonly mostFen: number
  readonly conditions: readonly Condition[]
  /** The worth is exactly `fixedFen` wherever the offer stands at this step. */
  readonly isExact: boolean
  /** The worth is exactly `fixedFen + floor(rate · net)` wherever the conditions hold. */
  readonly isSmooth: boolean
}

/** All steps at which an offer can stand; `covers` tells that it stands at one of them whatever the lines choose. */
export type Ladder = { readonly targets: readonly Target[]; readonly covers: boolean }

/** Repeats beyond this many are bounded by a line instead of one target each. */
const MAX_REPEATS = 6

export type LadderAsk = {
  readonly facts: OfferFacts
  readonly neverCut: boolean
  /** Fen that may be missing from the amounts in scope when the offer's turn comes: a coupon follows the order level. */
  readonly takenFen: number
  readonly giftStock: ReadonlyMap<string, number>
}

export function ladderOf(ask: LadderAsk): Ladder {
  const { offer, netMin, netMax, unitsMin, unitsMax } = ask.facts
  const byAmount = offer.basis === 'amount'
  const low = byAmount ? netMin - ask.takenFen : unitsMin
  const high = byAmount ? netMax : unitsMax
  if (offer.repeat) return repeatLadder(ask, low, high)
  const first = stepIndexAt(offer, low)
  const last = stepIndexAt(offer, high)
  const targets: Target[] = []
  for (let step = Math.max(0, first); step <= last; step++) {
    const target = stepTarget(ask, step, low, high)
    if (target !== undefined) targets.push(target)
  }
  const all = first >= 0 && targets.length === last - first + 1
  return { targets, covers: all && targets.every(target => target.mostFen < offer.leftFen) }
}

function stepTarget(ask: LadderAsk, index: number, low: number, high: number): Target | undefined {
  const { facts, neverCut, takenFen } = ask
  const { offer } = facts
  const step = offer.steps[index]
  if (step === undefined || !inStock(ask, index, 1)) return undefined
  const rate = step.bps / BPS_ONE
  const least =
    step.fixedFen + Math.floor(rate * Math.max(0, low, offer.basis === 'amount' ? step.at : facts.netMin - takenFen))
  const most = step.fixedFen + rate * facts.netMax
  if (most <= 0) return undefined
  if (least > offer.leftFen + 1 && neverCut) return undefined
  if (step.fixedFen > offer.leftFen && neverCut) return undefined
  const overBudget = most > offer.leftFen
  const next = offer.steps[index + 1]
  const worsens =
    next !== undefined &&
    high >= next.at &&
    (next.fixedFen < step.fixedFen || next.bps < step.bps || next.fixedFen > offer.leftFen)
  const rowed = takenFen === 0
  const conditions: Condition[] = []
  if (low < step.at) conditions.push({ counts: offer.basis, sign: 1, bound: step.at })
  if (worsens && (rowed || offer.basis === 'quantity'))
    conditions.push({ counts: offer.basis, sign: -1, bound: next.at - 1 })
  if (overBudget && neverCut && rowed && step.bps > 0) {
    const bound = Math.ceil(((offer.leftFen + 1) * BPS_ONE) / step.bps)
    conditions.push({ counts: 'amount', sign: -1, bound })
  }
  const bounded = overBudget && !neverCut
  return {
    offer,
    fixedFen: bounded ? Math.min(most, offer.leftFen) : step.fixedFen,
    rate: bounded ? 0 : rate,
    mostFen: Math.min(most, offer.leftFen),
    conditions,
    isExact: neverCut && rate === 0,
    isSmooth: neverCut && (rowed || (!overBudget && !worsens)),
  }
}

function repeatLadder(ask: LadderAsk, low: number, high: number): Ladder {
  const { offer } = ask.facts
  const step = offer.steps[0]
  if (step === undefined || step.fixedFen <= 0 || high < step.at) return { targets: [], covers: false }
  const first = Math.max(1, Math.floor(Math.max(0, low) / step.at))
  const last = Math.floor(high / step.at)
  if (last - first >= MAX_REPEATS) return { targets: [lineTarget(ask, high)], covers: false }
  const targets: Target[] = []
  for (let times = first; times <= last; times++) {
    const target = timesTarget(ask, times, low, high)
    if (target !== undefined) targets.push(target)
  }
  return { targets, covers: low >= step.at && targets.length === last - first + 1 }
}

function timesTarget(ask: LadderAsk, times: number, low: number, high: number): Target | undefined {
  const { offer } = ask.facts
  const step = offer.steps[0] as { at: number; fixedFen: number }
  const worth = step.fixedFen * times
  const tooMuch = worth > offer.leftFen
  if ((tooMuch && ask.neverCut) || !inStock(ask, 0, times)) return undefined
  const conditions: Condition[] = []
  const from = step.at * times
  if (low < from) conditions.push({ counts: offer.basis, sign: 1, bound: from })
  const nextTooMuch = worth + step.fixedFen > offer.leftFen || !inStock(ask, 0, times + 1)
  const rowed = ask.takenFen === 0 || offer.basis === 'quantity'
  if (nextTooMuch && rowed && high >= from + step.at) {
    conditions.push({ counts: offer.basis, sign: -1, bound: from + step.at - 1 })
  }
  const fixedFen = Math.min(worth, offer.leftFen)
  return {
    offer,
    fixedFen,
    rate: 0,
    mostFen: fixedFen,
    conditions,
    isExact: ask.neverCut,
    isSmooth: ask.neverCut && (rowed || !nextTooMuch),
  }
}

/** `floor(x/at)·fixed ≤ x·fixed/at`: a line through the repeats where there are too many to tell apart. */
function lineTarget(ask: LadderAsk, high: number): Target {
  const { offer, netMax } = ask.facts
  const step = offer.steps[0] as { at: number; fixedFen: number }
  const most = Math.min(step.fixedFen * Math.floor(high / step.at), offer.leftFen)
  const byAmount = offer.basis === 'amount' && step.fixedFen * (netMax / step.at) < Number.MAX_SAFE_INTEGER
  return {
    offer,
    fixedFen: byAmount ? 0 : most,
    rate: byAmount ? step.fixedFen / step.at : 0,
    mostFen: most,
    conditions: [{ counts: offer.basis, sign: 1, bound: step.at }],
    isExact: false,
    isSmooth: false,
  }
}

function inStock({ facts, giftStock }: LadderAsk, index: number, times: number): boolean {
  const needs = new Map<string, number>()
  for (const { sku, qty } of facts.offer.steps[index]?.gifts ?? []) needs.set(sku, (needs.get(sku) ?? 0) + qty * times)
  return [...needs].every(([sku, qty]) => qty <= (giftStock.get(sku) ?? Number.POSITIVE_INFINITY))
}
