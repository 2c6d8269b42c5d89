import { collection } from '../../platform/data'
import type { PromotionDocument, PromotionLimitDocument } from './document'

export const promotions = collection<PromotionDocument>('promotions')
export const promotionLimits = collection<PromotionLimitDocument>('promotionLimits')
