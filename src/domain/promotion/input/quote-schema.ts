import * as v from 'valibot'
import { priceListSchema } from '../../catalog'
import {
  countSchema,
  idSchema,
  instantSchema,
  noDuplicates,
  nonEmptyListOf,
  objectOnly,
  qtySchema,
  recordOf,
  rule,
  type Schema,
} from '../../kernel'
import { fenSchema } from '../../money'
import type { Promotion } from '../promotion'
import type { CartRow, HeldCoupon, PromotionUsage, QuoteDealer, QuoteInput, SpecialPrice } from '../quote-types'
import { refuseAmounts } from './amount-checks'
import { promotionSchema } from './promotion-schema'
import { refuseReferences } from './reference-checks'

const dealerSchema: Schema<QuoteDealer> = v.strictObject({
  id: idSchema,
  tier: idSchema,
  region: idSchema,
  tags: v.array(idSchema),
  teamPath: v.array(idSchema),
  isFirstOrder: v.boolean(),
})

const specialPriceSchema: Schema<SpecialPrice> = v.strictObject({
  id: idSchema,
  sku: idSchema,
  unitFen: fenSchema,
  remainingQty: countSchema,
})

const usageSchema: Schema<PromotionUsage> = objectOnly(
  v.strictObject({
    usedFen: v.optional(fenSchema),
    used: v.optional(countSchema),
    usedByDealer: v.optional(countSchema),
    qtyByDealer: v.optional(recordOf(countSchema)),
  }),
)

const couponSchema: Schema<HeldCoupon> = v.strictObject({ id: idSchema, promotionId: idSchema })
const cartRowSchema: Schema<CartRow> = v.strictObject({ sku: idSchema, qty: qtySchema })

const listById = <T extends { readonly id: string }>(item: Schema<T>) =>
  v.pipe(
    v.array(item),
    noDuplicates<T>(({ id }) => id, 'id'),
  )

const fields: Schema<QuoteInput> = v.strictObject({
  kind: v.optional(v.literal('quote')),
  now: instantSchema,
  dealer: dealerSchema,
  catalog: priceListSchema,
  specialPrices: listById(specialPriceSchema),
  promotions: listById<Promotion>(promotionSchema),
  usage: recordOf(usageSchema),
  coupons: listById(couponSchema),
  declined: v.optional(nonEmptyListOf(idSchema)),
  giftStock: v.optional(recordOf(countSchema)),
  cart: v.pipe(v.array(cartRowSchema), v.minLength(1, '进货单是空的')),
})

/**
 * Everything a quote may be asked with, as data from outside. Refuses unknown keys, empty optional lists, duplicate ids, SKUs
 * and tiers that the price list does not know, steps that do not rise, empty windows and amounts past 10¹³ fen.
 */
export const quoteInputSchema: Schema<QuoteInput> = v.pipe(
  fields,
  rule<QuoteInput>(refuseReferences),
  rule<QuoteInput>(refuseAmounts),
)
