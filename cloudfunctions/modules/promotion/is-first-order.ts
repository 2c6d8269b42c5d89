import { collection, is } from '../../platform/data'

/** The little that offers ask of orders; the module of orders stands to the right of this one. */
interface AnyOrder {
  readonly _id: string
  readonly dealerId: string
  readonly state: string
}

const orders = collection<AnyOrder>('orders')

/** Orders that never came to be do not count. */
const STANDING = ['placing', 'pending_payment', 'awaiting_transfer', 'paid', 'shipped', 'received', 'completed']

/** Whether the dealer has no order that stands: what a first-order offer asks. */
export const isFirstOrder = async (dealerId: string): Promise<boolean> =>
  (await orders.findOne({ dealerId, state: is.in(STANDING) })) === null
