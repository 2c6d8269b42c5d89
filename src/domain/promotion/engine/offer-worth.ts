import { type BasisPoints, BPS_ONE, type Fen, mulBps } from '../../money'
import type { GiftUnits } from '../rules/rule-shapes'
import type { Offer } from './problem'

export function stepIndexAt(offer: Offer, reached: number): number {
  let index = offer.steps.length - 1
  while (index >= 0 && reached < (offer.steps[index] as { at: number }).at) index -= 1
  return index
}

/** How often the step counts: once, or with `repeat` `floor(x/at)`. */
function timesAt(offer: Offer, step: number, reached: number): number {
  if (step < 0) return 0
  return offer.repeat ? Math.floor(reached / (offer.steps[step] as { at: number }).at) : 1
}

/**
 * What an offer is worth at `reached` (fen or units) with `netFen` in scope, before room and budget: fixed part per time plus
 * the floored rate. A product past 2⁵³ may be rounded, but then it is far above any room that it is cut to.
 */
export function worthAt(offer: Offer, reached: number, netFen: number): number {
  const index = stepIndexAt(offer, reached)
  const step = offer.steps[index]
  if (step === undefined) return 0
  return step.fixedFen * timesAt(offer, index, reached) + rateOf(netFen, step.bps)
}

function rateOf(netFen: number, bps: number): number {
  if (bps === 0) return 0
  const product = netFen * bps
  // The plain division is exact below 2⁵³: a quotient that is not whole differs from the next integer by at least 1/10 000.
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / BPS_ONE)
  return mulBps(netFen as Fen, bps as BasisPoints)
}

/** The gifts at `reached`, each with its whole quantity. */
export function giftsAt(offer: Offer, reached: number): GiftUnits[] {
  const index = stepIndexAt(offer, reached)
  const times = timesAt(offer, index, reached)
  return (offer.steps[index]?.gifts ?? []).map(({ sku, qty }) => ({ sku, qty: qty * times }))
}
