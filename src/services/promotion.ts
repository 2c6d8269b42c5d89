import type { promotionContract } from '@/contracts/promotion'
import { serviceOf } from './service'

export const promotionService = serviceOf<typeof promotionContract>('promotion')
