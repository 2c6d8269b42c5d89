import * as v from 'valibot'
import { idSchema, nonEmptyListOf, qtySchema, type Schema } from '../../kernel'
import { thresholdText } from '../describe-amounts'
import {
  BASES,
  type Basis,
  type GiftUnits,
  type OrderRule,
  repeatHasOneStep,
  stepsOf,
  thresholdSchema,
} from './rule-shapes'

type GiftStep = { readonly at: number; readonly gifts: readonly GiftUnits[] }

/** 满赠 / 买赠: the gifts of the highest step reached; with `repeat`, × `floor(x/at)`. Valued at the dealer's tier price. */
export type Gift = {
  readonly kind: 'gift'
  readonly basis: Basis
  readonly steps: readonly GiftStep[]
  readonly repeat?: boolean | undefined
}

const giftUnitsSchema: Schema<GiftUnits> = v.strictObject({ sku: idSchema, qty: qtySchema })

const fields: Schema<Gift> = v.strictObject({
  kind: v.literal('gift'),
  basis: v.picklist(BASES),
  steps: stepsOf<GiftStep>(v.strictObject({ at: thresholdSchema, gifts: nonEmptyListOf(giftUnitsSchema) })),
  repeat: v.optional(v.boolean()),
})

export const gift: OrderRule<Gift> = {
  levels: ['order'],
  gives: 'gift',
  schema: v.pipe(fields, repeatHasOneStep<Gift>()),
  steps: (rule, priceOf) =>
    rule.steps.map(({ at, gifts }) => ({
      at,
      fixedFen: gifts.reduce((sum, { sku, qty }) => sum + priceOf(sku) * qty, 0),
      bps: 0,
      gifts,
    })),
  describe: ({ basis, repeat, steps }, nameOf) =>
    steps
      .map(({ at, gifts }) => {
        const named = gifts.map(({ sku, qty }) => `${nameOf(sku)}×${qty}`)
        return `${thresholdText(basis, at, repeat)}送 ${named.join('、')}`
      })
      .join('，'),
}
