import type { catalogContract } from '@/contracts/catalog'
import { serviceOf } from './service'

export const catalogService = serviceOf<typeof catalogContract>('catalog')
