import type { dealerContract } from '@/contracts/dealer'
import { serviceOf } from './service'

export const dealerService = serviceOf<typeof dealerContract>('dealer')
