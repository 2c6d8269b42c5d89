import { promotionContract } from '../../src/contracts'
import { readSettings } from '../modules/settings'
import { defineFunction } from '../platform/handler'
import { listOffers } from './list-offers'
import { quoteCart } from './quote-cart'

export const main = defineFunction(promotionContract, { listOffers, quoteCart }, { prefetch: readSettings })
