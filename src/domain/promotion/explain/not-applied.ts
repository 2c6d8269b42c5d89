import { compareIds } from '../../kernel'
import type { ChosenDeal } from '../engine/chosen-deal'
import type { PosedCart } from '../engine/pose-problem'
import type { Promotion } from '../promotion'
import type { NotApplied } from '../quote-types'
import { whyLineOfferLost } from './why-line-offer-lost'
import { whyOfferLost } from './why-offer-lost'

/**
 * Every promotion that does not apply, by id, with the first reason that holds in the order of `NOT_APPLIED_REASONS`, judged against
 * the chosen deal. Source: docs/rules.md §2, "The answer".
 */
export function notApplied(posed: PosedCart, deal: ChosenDeal): NotApplied[] {
  const applied = new Set(deal.ids)
  return posed.input.promotions
    .filter(promotion => !applied.has(promotion.id))
    .map(promotion => explain(promotion, posed, deal))
    .sort((left, right) => compareIds(left.promotionId, right.promotionId))
}

function explain(promotion: Promotion, posed: PosedCart, deal: ChosenDeal): NotApplied {
  const refused = posed.refused.get(promotion.id)
  if (refused !== undefined) return { promotionId: promotion.id, reason: refused }
  return promotion.level === 'line' ? whyLineOfferLost(promotion, posed, deal) : whyOfferLost(promotion, posed, deal)
}
