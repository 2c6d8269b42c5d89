export type { StockDocument } from './document'
export { receiveNewSkus } from './receive-new-skus'
export { stock } from './store'
