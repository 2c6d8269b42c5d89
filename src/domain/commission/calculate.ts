import { allocate, type Fen, mulBps, sumFenOf } from '../money'
import { type ChainDealer, type DealerLookup, type Level, levelsOf } from './chain'
import type { CapCut, CommissionRow } from './commission-row'
import { type Candidate, type EarningLine, lineCandidates } from './line-candidates'
import type { CommissionTerms } from './plan'

/** At most two people earn on one order: law, not configuration (docs/rules.md §4, §8). */
const MAX_EARNERS = 2

export type EarningOrder = { readonly dealerId: string; readonly lines: readonly EarningLine[] }

/**
 * The commission rows of an order: by line, then margin 1, 2, referral 1, 2. Per line their sum is at most
 * `floor(payFen·capBps/10000)`; rows of 0 fen do not exist. Throws where the buyer is unknown or a price is missing (frozen orders
 * hold both). Source: docs/rules.md §4.
 */
export function commissionRows(terms: CommissionTerms, order: EarningOrder, dealerOf: DealerLookup): CommissionRow[] {
  const buyer = dealerOf(order.dealerId)
  if (!buyer) throw new Error(`unknown buyer: ${order.dealerId}`)
  const levels = levelsOf(terms, buyer, dealerOf)
  const byLine = order.lines.map(line => lineCandidates(terms, buyer, levels, line))
  const earners = earnersOf(levels, byLine)
  const rows: CommissionRow[] = []
  for (const [line, candidates] of byLine.entries()) {
    const paid = candidates.filter(({ level }) => earners.has(level.dealer.id))
    const payFen = order.lines[line]?.payFen
    if (payFen === undefined || paid.length === 0) continue
    for (const { candidate, amountFen, cap } of capped(paid, payFen, terms)) {
      if (amountFen > 0) rows.push(rowOf(terms, buyer, levels, line, candidate, amountFen, cap))
    }
  }
  return rows
}

/** The first two different people with a row anywhere in the order, before the cap. */
function earnersOf(levels: readonly Level[], byLine: readonly (readonly Candidate[])[]): ReadonlySet<string> {
  const earning = new Set<Level>()
  for (const candidates of byLine) for (const { level } of candidates) earning.add(level)
  const earners = new Set<string>()
  for (const level of levels) if (earning.has(level) && earners.size < MAX_EARNERS) earners.add(level.dealer.id)
  return earners
}

type Capped = { readonly candidate: Candidate; readonly amountFen: Fen; readonly cap?: CapCut }

function capped(candidates: readonly Candidate[], payFen: Fen, { capBps }: CommissionTerms): Capped[] {
  const capFen = mulBps(payFen, capBps)
  const sumFen = sumFenOf(candidates, candidate => candidate.amountFen)
  if (sumFen <= capFen) return candidates.map(candidate => ({ candidate, amountFen: candidate.amountFen }))
  const parts = allocate(
    capFen,
    candidates.map(candidate => candidate.amountFen),
  )
  const cap = { sumFen, capFen, capBps }
  return candidates.map((candidate, index) => ({ candidate, amountFen: parts[index] as Fen, cap }))
}

function rowOf(
  terms: CommissionTerms,
  buyer: ChainDealer,
  levels: readonly Level[],
  line: number,
  { level, basis, amountFen: beforeCapFen }: Candidate,
  amountFen: Fen,
  cap: CapCut | undefined,
): CommissionRow {
  const walked = levels.filter(other => other.kind === level.kind && other.level <= level.level)
  const chain = [buyer.id, ...walked.map(other => other.dealer.id)]
  const reason = { planVersion: terms.version, chain, basis, beforeCapFen, ...(cap ? { cap } : {}) }
  return { line, beneficiary: level.dealer.id, kind: level.kind, level: level.level, amountFen, reason }
}
