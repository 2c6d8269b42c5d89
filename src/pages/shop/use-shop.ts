import { useRef, useState } from 'react'
import type { OutputOf, PageOf, ProductView } from '@/contracts'
import type { catalogContract } from '@/contracts/catalog'
import { type DraftProduct, estimateFen, qtyOf } from '@/hooks/cart/draft'
import { useCart } from '@/hooks/cart/use-cart'
import { useCartQuote } from '@/hooks/cart/use-cart-quote'
import { type PagedList, usePagedList } from '@/hooks/use-paged-list'
import { usePausedText } from '@/hooks/use-paused-text'
import { useRefresh } from '@/hooks/use-refresh'
import { catalogService } from '@/services/catalog'

type Products = OutputOf<(typeof catalogContract)['listProducts']>

/** The tab before any category: everything. */
export const EVERYTHING = 'all'

export function useShop() {
  const [category, setCategory] = useState(EVERYTHING)
  const { typed: search, type: setSearch, paused: asked } = usePausedText()
  const categories = useRef<readonly string[]>([])

  const { list, more, reload } = usePagedList<ProductView, PageOf<ProductView>>(
    `${category}|${asked}`,
    async cursor => {
      const answer = await catalogService.ask('listProducts', questionOf(category, asked, cursor))
      if (answer.ok) categories.current = categoriesOf(answer.value, categories.current)
      return answer
    },
  )
  useRefresh(reload)

  const { draft, setQty } = useCart()
  const quote = useCartQuote(draft)
  const bar = {
    kinds: draft.rows.length,
    pieces: draft.rows.reduce((sum, row) => sum + row.qty, 0),
    /** What the server says once it has spoken; until then the sum at list prices. */
    totalFen: quote.quote ? quote.quote.totals.payFen : estimateFen(draft),
    offFen: quote.quote?.totals.offFen ?? 0,
    current: quote.current,
  }
  return {
    category,
    setCategory,
    search,
    setSearch,
    searching: asked !== '',
    categories: categories.current,
    list,
    more,
    reload,
    qtyInCart: (sku: string) => qtyOf(draft, sku),
    setQty: (product: ProductView, qty: number) => setQty(draftProduct(product), qty),
    bar,
    isVisitor: isRefused(list),
  }
}

function questionOf(category: string, search: string, cursor: string | undefined) {
  return {
    ...(category === EVERYTHING ? {} : { category }),
    ...(search === '' ? {} : { search }),
    ...(cursor === undefined ? {} : { cursor }),
  }
}

// Only dealers may look: whoever is refused is not one yet.
const isRefused = (list: PagedList<ProductView>): boolean =>
  list.status === 'failed' && list.error.kind === 'refused' && list.error.code === 'FORBIDDEN'

// An empty search result may come without categories; the tabs stay as they were.
const categoriesOf = (page: Products, before: readonly string[]): readonly string[] =>
  page.categories.length > 0 ? page.categories : before

export const draftProduct = (product: ProductView): DraftProduct => ({
  sku: product.sku,
  name: product.name,
  spec: product.spec,
  picture: product.picture,
  boxQty: product.boxQty,
  unitFen: product.unitFen,
  offerIds: product.offers.map(offer => offer.promotionId),
})
