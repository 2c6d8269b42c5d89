import { useState } from 'react'
import type { Address, OrderView, QuoteView } from '@/contracts'
import { type CartDraft, cartInput } from '@/hooks/cart/draft'
import { useCart } from '@/hooks/cart/use-cart'
import { pageStateOf } from '@/hooks/page-state'
import { useMutation } from '@/hooks/use-mutation'
import { useRemote } from '@/hooks/use-remote'
import { orderService } from '@/services/order'
import { type ServiceError, textOf } from '@/services/service'
import { useAddress } from './use-address'

interface Placing {
  readonly draft: CartDraft
  readonly address: Address
  readonly quote: QuoteView
}

/** The server's price is no longer the one that was shown: both, for the dealer to compare. */
export interface ChangedQuote {
  readonly before: QuoteView
  readonly after: QuoteView
}

export function useCheckout(onPlaced: (order: OrderView) => void) {
  const cart = useCart()
  // What is ordered is the cart as it stood when this page opened.
  const [draft] = useState(cart.draft)
  const { remote, reload, put } = useRemote('checkout', () => orderService.ask('readCheckout', cartInput(draft)))
  const value = remote.status === 'ready' ? remote.value : null
  const address = useAddress(value?.address ?? null)
  const [changed, setChanged] = useState<ChangedQuote | null>(null)
  const placing = useMutation<Placing, OrderView>((requestId, order) =>
    orderService.change('placeOrder', requestId, {
      ...cartInput(order.draft),
      address: order.address,
      fingerprint: order.quote.fingerprint,
    }),
  )

  const placeAt = async (quote: QuoteView) => {
    const to = address.take()
    if (to === null) return
    const answer = await placing.submit({ draft, address: to, quote })
    if (answer === null) return
    if (answer.ok) {
      cart.clear()
      return onPlaced(answer.value)
    }
    const after = newQuoteIn(answer.error)
    if (after) setChanged({ before: quote, after })
  }
  // Agreed to or not, the old price is gone: from here on the page shows the new one.
  const showNewQuote = () => {
    if (changed && value) put({ ...value, quote: changed.after })
    setChanged(null)
    return changed?.after
  }
  const acceptChange = async () => {
    const quote = showNewQuote()
    if (quote) await placeAt(quote)
  }
  return {
    state: pageStateOf(remote),
    isEmpty: draft.rows.length === 0,
    quote: value?.quote ?? null,
    address,
    failure: changed || placing.error === null ? null : textOf(placing.error),
    busy: placing.busy,
    reload,
    place: () => (value ? placeAt(value.quote) : Promise.resolve()),
    changed,
    acceptChange,
    refuseChange: () => void showNewQuote(),
  }
}

/** A refusal for a changed price brings the new quote along. */
function newQuoteIn(error: ServiceError): QuoteView | null {
  if (error.kind !== 'refused' || error.code !== 'QUOTE_CHANGED') return null
  const details = error.details as { readonly quote?: QuoteView } | undefined
  return details?.quote ?? null
}
