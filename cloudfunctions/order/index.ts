import { orderContract } from '../../src/contracts'
import { readSettings } from '../modules/settings'
import { defineFunction } from '../platform/handler'
import { cancelOrder } from './cancel-order'
import { confirmPayment } from './confirm-payment'
import { confirmReceipt } from './confirm-receipt'
import { listOrders } from './list-orders'
import { listOrdersToShip } from './list-orders-to-ship'
import { placeOrder } from './place-order'
import { preparePayment } from './prepare-payment'
import { readCheckout } from './read-checkout'
import { readOrder } from './read-order'
import { shipOrder } from './ship-order'

export const main = defineFunction(
  orderContract,
  {
    readCheckout,
    placeOrder,
    preparePayment,
    confirmPayment,
    cancelOrder,
    confirmReceipt,
    readOrder,
    listOrders,
    listOrdersToShip,
    shipOrder,
  },
  { prefetch: readSettings },
)
