import type { commissionContract } from '@/contracts/commission'
import { serviceOf } from './service'

export const commissionService = serviceOf<typeof commissionContract>('commission')
