export type { StockDocument, StockMovementDocument } from './document'
export { receiveNewSkus } from './receive-new-skus'
export { stock, stockMovements } from './store'
