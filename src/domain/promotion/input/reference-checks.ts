import { type CatalogItem, tierPrice, tiersOf } from '../../catalog'
import { type Refusal, refusal } from '../../kernel'
import { SPECIAL } from '../engine/line-choices'
import type { Promotion } from '../promotion'
import type { QuoteInput } from '../quote-types'

type Path = readonly (string | number)[]
type Reference = { readonly value: string; readonly at: Path; readonly mustBePriced: boolean }

/** What the input speaks of must exist: SKUs in the price list, tiers among its tiers, a price where one is needed. */
export function refuseReferences(input: QuoteInput): Refusal | undefined {
  const items = new Map(input.catalog.map(item => [item.sku, item]))
  const tiers = tiersOf(input.catalog)
  if (!tiers.has(input.dealer.tier)) return refusal('没有这个等级', 'dealer', 'tier')
  const references = [
    ...input.cart.map(({ sku }, index) => reference(sku, ['cart', index, 'sku'], true)),
    ...input.specialPrices.map(({ sku }, index) => reference(sku, ['specialPrices', index, 'sku'])),
    ...input.promotions.flatMap((promotion, index) => skusOf(promotion, ['promotions', index])),
  ]
  return (
    firstOf(references, found => refuseSku(found, items, input.dealer.tier)) ??
    refuseTiers(input, tiers) ??
    refuseIds(input)
  )
}

const reference = (value: string, at: Path, mustBePriced = false): Reference => ({ value, at, mustBePriced })

function skusOf({ scope, rule }: Promotion, at: Path): Reference[] {
  const listed = (field: 'skus' | 'excludeSkus') =>
    (scope[field] ?? []).map((sku, index) => reference(sku, [...at, 'scope', field, index]))
  const inScope = [...listed('skus'), ...listed('excludeSkus')]
  if (rule.kind === 'bundle') {
    return [...inScope, ...rule.parts.map(({ sku }, part) => reference(sku, [...at, 'rule', 'parts', part, 'sku']))]
  }
  if (rule.kind !== 'gift') return inScope
  const gifts = rule.steps.flatMap((step, index) =>
    step.gifts.map(({ sku }, gift) => reference(sku, [...at, 'rule', 'steps', index, 'gifts', gift, 'sku'], true)),
  )
  return [...inScope, ...gifts]
}

function refuseSku(found: Reference, items: ReadonlyMap<string, CatalogItem>, tier: string): Refusal | undefined {
  const item = items.get(found.value)
  if (item === undefined) return refusal('价目表里没有这款商品', ...found.at)
  return found.mustBePriced && tierPrice(item, tier) === undefined
    ? refusal('这款商品没有这个等级的价格', ...found.at)
    : undefined
}

const refuseTiers = (input: QuoteInput, tiers: ReadonlySet<string>): Refusal | undefined =>
  firstOf([...input.promotions.entries()], ([index, { audience }]) => {
    const at = (audience?.tiers ?? []).findIndex(tier => !tiers.has(tier))
    return at < 0 ? undefined : refusal('没有这个等级', 'promotions', index, 'audience', 'tiers', at)
  })

/** A coupon is one of the promotions asked about; no promotion bears the id under which a special price is booked. */
function refuseIds({ promotions, specialPrices, coupons }: QuoteInput): Refusal | undefined {
  const booked = new Set(specialPrices.map(({ id }) => SPECIAL + id))
  const taken = promotions.findIndex(({ id }) => booked.has(id))
  if (taken >= 0) return refusal('重复了', 'promotions', taken, 'id')
  const known = new Set(promotions.map(({ id }) => id))
  const unknown = coupons.findIndex(({ promotionId }) => !known.has(promotionId))
  return unknown < 0 ? undefined : refusal('没有这个促销', 'coupons', unknown, 'promotionId')
}

function firstOf<T>(items: readonly T[], check: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const found = check(item)
    if (found !== undefined) return found
  }
  return undefined
}
