import { ownValue } from '../kernel'
import { BPS_ONE, divideProduct, type Fen, fen, subtractFen, timesFen } from '../money'
import type { ChainDealer, Level } from './chain'
import type { RowBasis } from './commission-row'
import type { CommissionTerms } from './plan'

/** What an order line froze. `tierUnitFen`: each tier's unit price at placing. */
export type EarningLine = {
  readonly sku: string
  readonly qty: number
  readonly payFen: Fen
  readonly tierUnitFen: Readonly<Record<string, Fen>>
}

/** What a level would earn on a line before anyone falls away. */
export type Candidate = { readonly level: Level; readonly amountFen: Fen; readonly basis: RowBasis }

/**
 * What each level earns on one line, in the order of the levels; levels that earn nothing are left out. An inactive upline's step is
 * taken (its share stays with the brand) but not paid. Source: docs/rules.md §4.
 */
export function lineCandidates(
  terms: CommissionTerms,
  buyer: ChainDealer,
  levels: readonly Level[],
  line: EarningLine,
): Candidate[] {
  const candidates: Candidate[] = []
  let previousFen = unitFen(line, buyer.tier)
  for (const level of levels) {
    const priceFen = level.kind === 'margin' ? unitFen(line, level.dealer.tier) : previousFen
    const stepFen = subtractFen(previousFen, priceFen)
    if (stepFen > 0) previousFen = priceFen
    const found = level.kind === 'margin' ? margin(terms, buyer, line, stepFen) : referral(terms, buyer, line, level)
    if (found && found.amountFen > 0 && level.dealer.status === 'active') candidates.push({ level, ...found })
  }
  return candidates
}

type Amount = Omit<Candidate, 'level'>

function margin(terms: CommissionTerms, buyer: ChainDealer, line: EarningLine, stepFen: Fen): Amount | undefined {
  if (stepFen <= 0) return undefined
  if (terms.margin.base === 'list') {
    const basis = { rule: 'margin_list', stepFen, qty: line.qty, roundedDown: false } as const
    return { amountFen: timesFen(stepFen, line.qty), basis }
  }
  const buyerUnitFen = unitFen(line, buyer.tier)
  const { quotient, remainder } = divideProduct(stepFen, line.payFen, buyerUnitFen)
  const basis = { rule: 'margin_paid', stepFen, payFen: line.payFen, buyerUnitFen, roundedDown: remainder > 0 } as const
  return { amountFen: fen(quotient), basis }
}

function referral(
  terms: CommissionTerms,
  buyer: ChainDealer,
  line: EarningLine,
  { level, dealer }: Level,
): Amount | undefined {
  const { when, levels } = terms.referral
  const rateBps = levels[level - 1]?.bps
  if (rateBps === undefined || (when === 'peer' && dealer.tier !== buyer.tier)) return undefined
  const { quotient, remainder } = divideProduct(line.payFen, rateBps, BPS_ONE)
  const basis = { rule: 'referral', payFen: line.payFen, rateBps, when, roundedDown: remainder > 0 } as const
  return { amountFen: fen(quotient), basis }
}

function unitFen(line: EarningLine, tier: string): Fen {
  const price = ownValue(line.tierUnitFen, tier)
  if (price === undefined) throw new Error(`${line.sku} has no price for tier ${tier}`)
  return price
}
