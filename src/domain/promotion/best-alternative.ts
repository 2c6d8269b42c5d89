import { type Fen, fen } from '../money'
import { quoteCart } from './quote-cart'
import type { Quote, QuoteInput } from './quote-types'

/** The best deal that leaves out at least one offer of the chosen one, and by how much it lost. */
export type Alternative = {
  readonly quote: Quote
  /** The applied offer that it does without. */
  readonly without: string
  /** Benefit of the chosen deal less its own, in fen; 0 where a tie decided. */
  readonly losesByFen: Fen
}

const benefit = ({ totals }: Quote): number => totals.offFen + totals.giftValueFen

/**
 * The runner-up: of the best deals without each applied offer in turn, the best. Any deal that lacks an applied offer is worth at
 * most the best one found here. Costs one quote per applied offer, so it is asked for when someone looks, not with every quote.
 * Undefined where nothing applies. Source: docs/rules.md §2.
 */
export function bestAlternative(input: QuoteInput, chosen: Quote): Alternative | undefined {
  let best: Alternative | undefined
  for (const { promotionId } of chosen.applied) {
    const quote = quoteCart({ ...input, declined: [...(input.declined ?? []), promotionId] })
    const losesByFen = fen(benefit(chosen) - benefit(quote))
    if (best === undefined || losesByFen < best.losesByFen) best = { quote, without: promotionId, losesByFen }
  }
  return best
}
