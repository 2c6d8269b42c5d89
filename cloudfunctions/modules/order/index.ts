export type { OrderDocument, OrderLine } from './document'
export { type MonthFigures, type OpenOrders, readOpenOrders, readPaidFigures, readPurchases } from './order-figures'
export { orders } from './store'
