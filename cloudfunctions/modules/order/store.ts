import { collection } from '../../platform/data'
import type { OrderDocument } from './document'

export const orders = collection<OrderDocument>('orders')
