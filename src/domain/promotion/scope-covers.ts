import type { Promotion, Scope } from './promotion'

export type ScopedItem = { readonly sku: string; readonly category: string; readonly brand: string }

/**
 * Whether a promotion counts this SKU: the OR of what its scope names, everything where it names nothing, less
 * `excludeSkus`; a bundle counts its parts whatever its scope says. Source: docs/rules.md §2.
 */
export function promotionCovers({ scope, rule }: Promotion, item: ScopedItem): boolean {
  if (rule.kind === 'bundle') return rule.parts.some(part => part.sku === item.sku)
  return scopeCovers(scope, item)
}

function scopeCovers({ skus, categories, brands, excludeSkus }: Scope, { sku, category, brand }: ScopedItem): boolean {
  if (excludeSkus?.includes(sku)) return false
  if (skus === undefined && categories === undefined && brands === undefined) return true
  return Boolean(skus?.includes(sku) || categories?.includes(category) || brands?.includes(brand))
}
