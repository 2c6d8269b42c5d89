export { findProducts } from './find-products'
export { type ProductDocument, productId, products } from './product-document'
export { productOfRow } from './product-of-row'
export { stockState } from './stock-state'
