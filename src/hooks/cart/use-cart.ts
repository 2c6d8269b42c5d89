import { useCallback, useSyncExternalStore } from 'react'
import { changeCart, currentCart, onCartChange } from './cart-store'
import { type CartDraft, type DraftProduct, EMPTY_DRAFT, withDeclined, without, withQty, withTakenBack } from './draft'

export interface UseCart {
  readonly draft: CartDraft
  readonly setQty: (product: DraftProduct, qty: number) => void
  readonly remove: (sku: string) => void
  readonly decline: (offerId: string) => void
  readonly takeBack: (offerId: string) => void
  readonly clear: () => void
}

export function useCart(): UseCart {
  const draft = useSyncExternalStore(onCartChange, currentCart)
  const setQty = useCallback((product: DraftProduct, qty: number) => {
    changeCart(before => withQty(before, product, qty))
  }, [])
  const remove = useCallback((sku: string) => changeCart(before => without(before, sku)), [])
  const decline = useCallback((offerId: string) => changeCart(before => withDeclined(before, offerId)), [])
  const takeBack = useCallback((offerId: string) => changeCart(before => withTakenBack(before, offerId)), [])
  const clear = useCallback(() => changeCart(() => EMPTY_DRAFT), [])
  return { draft, setQty, remove, decline, takeBack, clear }
}
