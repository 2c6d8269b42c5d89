import { BPS_ONE } from '../../money'
import { sumOver } from './assignment'
import { stepIndexAt } from './offer-worth'
import type { Offer, Problem } from './problem'
import { at, type Tables } from './tables'

/** What the lines can bring to steps 2 and 3 at least: every line at its dearest choice, or out of the count. */
export type LineRange = {
  readonly netMin: Float64Array
  readonly unitsMin: Float64Array
  /** What each line may still lose at least, once its choice is made. */
  readonly roomMin: Float64Array
}

/** Bounds over every way of choosing at line level, and whether the offer's room can ever run out. */
export type OfferFacts = {
  readonly offer: Offer
  readonly netMin: number
  readonly netMax: number
  readonly unitsMin: number
  readonly unitsMax: number
  /** No discount of it exceeds this. */
  readonly ceilingFen: number
  readonly roomMin: number
  /** Fen that floors keep out of reach on its lines. */
  readonly floorsFen: number
}

export function lineRange(problem: Problem, tables: Tables): LineRange {
  const netMin = Float64Array.from(tables.base)
  const unitsMin = Float64Array.from(tables.qty)
  const roomMin = Float64Array.from(tables.room)
  const meet = (line: number, offFen: number, counts: boolean) => {
    netMin[line] = Math.min(at(netMin, line), counts ? at(tables.base, line) - offFen : 0)
    roomMin[line] = Math.min(at(roomMin, line), counts ? at(tables.room, line) - offFen : 0)
    if (!counts) unitsMin[line] = 0
  }
  for (const [line, list] of problem.choices.entries()) {
    for (const choice of list) meet(line, choice.offFen, choice.counts)
  }
  for (const { lines, offs, counts } of problem.bundles) {
    for (const [part, line] of lines.entries()) meet(line, offs[part] ?? 0, counts)
  }
  return { netMin, unitsMin, roomMin }
}

export function factsOf(offer: Offer, range: LineRange, tables: Tables): OfferFacts {
  const netMax = sumOver(tables.base, offer.lines)
  const unitsMax = sumOver(tables.qty, offer.lines)
  return {
    offer,
    netMin: sumOver(range.netMin, offer.lines),
    netMax,
    unitsMin: sumOver(range.unitsMin, offer.lines),
    unitsMax,
    roomMin: sumOver(range.roomMin, offer.lines),
    floorsFen: netMax - sumOver(tables.room, offer.lines),
    ceilingFen: ceiling(offer, netMax, unitsMax),
  }
}

/** An upper bound of the discount: the best reachable step at the largest net. Gifts take nothing off. */
function ceiling(offer: Offer, netMax: number, unitsMax: number): number {
  if (offer.gives === 'gift') return 0
  const reach = offer.basis === 'amount' ? netMax : unitsMax
  let most = 0
  for (let index = stepIndexAt(offer, reach); index >= 0; index--) {
    const step = offer.steps[index]
    if (step === undefined) continue
    const times = offer.repeat ? Math.floor(reach / step.at) : 1
    most = Math.max(most, step.fixedFen * times + (netMax * step.bps) / BPS_ONE)
  }
  return Math.min(most, netMax, offer.leftFen)
}

/** Whether two offers share a line. */
export function overlaps(left: Offer, right: Offer): boolean {
  for (let word = 0; word < left.mask.length; word++) {
    if (((left.mask[word] as number) & (right.mask[word] as number)) !== 0) return true
  }
  return false
}

export function isWithin(inner: Offer, outer: Offer): boolean {
  for (let word = 0; word < inner.mask.length; word++) {
    if (((inner.mask[word] as number) & ~(outer.mask[word] as number)) !== 0) return false
  }
  return true
}
