import type { orderContract } from '@/contracts/order'
import { serviceOf } from './service'

export const orderService = serviceOf<typeof orderContract>('order')
