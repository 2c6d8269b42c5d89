export { type OpenOrders, readOpenOrders, readPaidFigures, readPurchases } from './order-figures'
export { orders } from './store'
