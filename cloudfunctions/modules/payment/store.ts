import { collection } from '../../platform/data'
import type { PaymentDocument } from './document'

export const payments = collection<PaymentDocument>('payments')
