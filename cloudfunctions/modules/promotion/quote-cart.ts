import { instantOf } from '../../../src/domain/kernel'
import { type CartRow, quoteCart as decideQuote, type Quote, type QuoteInput } from '../../../src/domain/promotion'
import { type CartProblem, mergeRows, problemOf } from './cart-rows'
import { usageOf } from './limits'
import { priceListItem } from './price-list-item'
import type { Snapshot } from './read-snapshot'

export interface CartQuote {
  /** Null where nothing of the cart can be ordered. */
  readonly quote: Quote | null
  /** Rows that cannot be ordered as they stand; they are left out of the quote. */
  readonly problems: readonly CartProblem[]
  readonly freightFen: number
}

/** What the dealer pays for what can be ordered of its cart: the domain's decision over a snapshot, nothing of our own. */
export function quoteCart(
  snapshot: Snapshot,
  cart: readonly CartRow[],
  declined: readonly string[] | undefined,
  now: number,
): CartQuote {
  const rows = mergeRows(cart)
  const problems = rows.flatMap(row => problemOf(row, snapshot) ?? [])
  const wrong = new Set(problems.map(problem => problem.sku))
  const orderable = rows.filter(row => !wrong.has(row.sku))
  if (orderable.length === 0) return { quote: null, problems, freightFen: 0 }
  const asked = quoteInput(snapshot, orderable, now)
  const quote = decideQuote(declined === undefined ? asked : { ...asked, declined })
  return { quote, problems, freightFen: freightOf(snapshot, quote) }
}

function quoteInput(snapshot: Snapshot, cart: readonly CartRow[], now: number): QuoteInput {
  const { buyer, promotions, limits } = snapshot
  const skus = cart.map(row => row.sku)
  return {
    now: instantOf(now),
    dealer: {
      id: buyer._id,
      tier: buyer.tier,
      region: buyer.region,
      tags: [],
      teamPath: [...snapshot.chain.uplineIds].reverse(),
      isFirstOrder: snapshot.isFirstOrder,
    },
    catalog: [...snapshot.products.values()].map(priceListItem),
    specialPrices: [],
    promotions: promotions.map(({ promotion }) => promotion),
    usage: Object.fromEntries(
      promotions.map(({ promotion }) => [promotion.id, usageOf(promotion, buyer._id, skus, limits)]),
    ),
    coupons: [],
    giftStock: giftStock(snapshot, cart),
    cart,
  }
}

/** What may be given away: units of the cart itself are not for giving. */
function giftStock(snapshot: Snapshot, cart: readonly CartRow[]): Readonly<Record<string, number>> {
  const bought = new Map(cart.map(row => [row.sku, row.qty]))
  const skus = [...new Set([...snapshot.products.keys(), ...snapshot.giftSkus])]
  return Object.fromEntries(
    skus.map(sku => [sku, Math.max(0, (snapshot.stock.get(sku)?.available ?? 0) - (bought.get(sku) ?? 0))]),
  )
}

/** Freight is for the goods paid; it earns nothing and counts nowhere (docs/rules.md §3). */
function freightOf({ brand }: Snapshot, quote: Quote): number {
  const { freeAboveFen, feeFen } = brand.terms.freight
  return quote.totals.payFen >= freeAboveFen ? 0 : feeFen
}
