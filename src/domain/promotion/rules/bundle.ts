import * as v from 'valibot'
import { idSchema, integerBetween, noDuplicates, qtySchema, type Schema } from '../../kernel'
import { allocate, type Fen, fen, fenSchema, formatFenShort } from '../../money'
import type { GiftUnits, NameOf, PricedLine } from './rule-shapes'

type BundlePart = GiftUnits

/** 组合价: sets of all parts at one price; units left over stay at their own. Its `scope` is ignored. */
export type Bundle = {
  readonly kind: 'bundle'
  readonly parts: readonly BundlePart[]
  readonly priceFen: Fen
  readonly maxSets?: number | undefined
}

const partSchema: Schema<BundlePart> = v.strictObject({ sku: idSchema, qty: qtySchema })

/** A line that a bundle takes: `roomFen` is what it may lose at all, `max(0, base − floor)`. */
export type BundleLine = PricedLine & { readonly roomFen: Fen }

export const bundle = {
  schema: v.strictObject({
    kind: v.literal('bundle'),
    parts: v.pipe(
      v.array(partSchema),
      v.minLength(2, '组合至少要有两款不同商品'),
      noDuplicates<BundlePart>(part => part.sku, 'sku'),
    ),
    priceFen: fenSchema,
    maxSets: v.optional(integerBetween(1, Number.MAX_SAFE_INTEGER)),
  }),

  /** How many whole sets the lines hold, at most `maxSets`. `lines` stand in the order of the parts. */
  sets(rule: Bundle, lines: readonly PricedLine[]): number {
    const whole = rule.parts.map((part, index) => Math.floor((lines[index]?.qty ?? 0) / part.qty))
    return Math.min(...whole, rule.maxSets ?? Number.POSITIVE_INFINITY)
  },

  /**
   * Fen off each line, in the order of the parts: `k × (parts at unit price − priceFen)`, capped by and allocated over
   * `min(unit·part.qty·k, room)`. All zeros where nothing comes off.
   */
  offFen(rule: Bundle, lines: readonly BundleLine[]): readonly Fen[] {
    const sets = bundle.sets(rule, lines)
    const goods = lines.map((line, index) => line.unitFen * (rule.parts[index]?.qty ?? 0))
    const weights = lines.map((line, index) => Math.min((goods[index] ?? 0) * sets, line.roomFen))
    const wanted = sets * (goods.reduce((sum, part) => sum + part, 0) - rule.priceFen)
    const off = Math.min(
      wanted,
      weights.reduce((sum, weight) => sum + weight, 0),
    )
    return allocate(fen(Math.max(0, off)), weights)
  },

  describe(rule: Bundle, nameOf: NameOf): string {
    const parts = rule.parts.map(part => `${nameOf(part.sku)}×${part.qty}`).join(' + ')
    return `组合 ${parts} 共 ${formatFenShort(rule.priceFen)}${rule.maxSets === undefined ? '' : `，最多 ${rule.maxSets} 套`}`
  },
}
