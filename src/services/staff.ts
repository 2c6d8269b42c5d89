import type { staffContract } from '@/contracts/staff'
import { serviceOf } from './service'

export const staffService = serviceOf<typeof staffContract>('staff')
