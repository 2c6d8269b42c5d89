import { collection } from '../../platform/data'
import type { CommissionDocument } from './document'

export const commissions = collection<CommissionDocument>('commissions')
