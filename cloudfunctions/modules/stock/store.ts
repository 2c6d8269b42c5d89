import { collection } from '../../platform/data'
import type { StockDocument, StockMovementDocument } from './document'

export const stock = collection<StockDocument>('stock')
export const stockMovements = collection<StockMovementDocument>('stockMovements')
