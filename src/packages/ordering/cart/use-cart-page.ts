import { useCart } from '@/hooks/cart/use-cart'
import { useCartQuote } from '@/hooks/cart/use-cart-quote'
import { useOnline } from '@/hooks/use-online'
import { useRefresh } from '@/hooks/use-refresh'
import { textOf } from '@/services/service'
import { type CartRow, cartRows, declinedOffers, otherOffers } from './cart-rows'
import { topUpFor } from './top-up'

/**
 * The 进货单 is a draft on the phone, so it always shows; `price` says what the server has told of it. `waiting` keeps the last
 * total in view, paled, until the new one is there.
 */
export type CartPrice =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'current' }
  | { readonly kind: 'failed'; readonly message: string }

export function useCartPage() {
  const cart = useCart()
  const { quote, current, error, ask } = useCartQuote(cart.draft)
  const online = useOnline()
  useRefresh(ask)

  const rows = cartRows(cart.draft, quote)
  const problems = rows.filter(row => row.problem !== null)
  const price = priceOf(quote !== null, current, error && textOf(error))
  const hints = (quote?.hints ?? []).map(hint => ({
    hint,
    topUp: topUpFor(hint, cart.draft.rows, quote?.lines ?? []),
  }))
  const removeProblems = () => {
    for (const { row } of problems) cart.remove(row.sku)
  }
  return {
    rows,
    quote,
    price,
    online,
    hints,
    problems,
    declined: declinedOffers(cart.draft, quote),
    others: otherOffers(cart.draft, quote),
    canCheckOut: price.kind === 'current' && problems.length === 0 && rows.length > 0,
    ask,
    setQty: (row: CartRow['row'], qty: number) => cart.setQty(row, qty),
    remove: cart.remove,
    decline: cart.decline,
    takeBack: cart.takeBack,
    clear: cart.clear,
    removeProblems,
  }
}

function priceOf(known: boolean, current: boolean, error: string | null): CartPrice {
  if (error !== null) return { kind: 'failed', message: error }
  if (current) return { kind: 'current' }
  return { kind: known ? 'waiting' : 'none' }
}
