import { ownValue } from '../kernel'
import type { Fen } from '../money'

/** A dealer tier's code as the brand names it, e.g. `city`. */
export type TierCode = string

/** What a price list says of one SKU: a price per tier in fen, and the floor that no discount may pass. docs/rules.md §2. */
export type CatalogItem = {
  readonly sku: string
  readonly category: string
  readonly brand: string
  readonly tierPriceFen: Readonly<Record<TierCode, Fen>>
  /** Per unit: no discount takes a line below `floorFen × qty`. */
  readonly floorFen?: Fen | undefined
}

export type PriceList = readonly CatalogItem[]

/** The SKU's unit price for a tier in fen; undefined where the list does not price it for that tier. docs/rules.md §2. */
export const tierPrice = (item: CatalogItem, tier: TierCode): Fen | undefined => ownValue(item.tierPriceFen, tier)

/** Every tier code that the list names. */
export function tiersOf(priceList: PriceList): ReadonlySet<TierCode> {
  const tiers = new Set<TierCode>()
  for (const item of priceList) for (const tier of Object.keys(item.tierPriceFen)) tiers.add(tier)
  return tiers
}
