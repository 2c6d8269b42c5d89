import { keep, keyOf, readKept } from '@/services/person-storage'
import type { CartDraft } from './draft'
import { draftFromStorage } from './stored-draft'

/** The one 进货单 of this phone, shared by all pages and kept in storage: it survives a restart and needs no network. */
const NAME = 'cart'
const listeners = new Set<() => void>()
let held: { readonly key: string; readonly draft: CartDraft } | undefined

export function currentCart(): CartDraft {
  const key = keyOf(NAME)
  if (held?.key !== key) held = { key, draft: draftFromStorage(readKept(NAME)) }
  return held.draft
}

export function changeCart(change: (draft: CartDraft) => CartDraft): void {
  const before = currentCart()
  const draft = change(before)
  if (draft === before) return
  held = { key: keyOf(NAME), draft }
  keep(NAME, draft)
  for (const listener of listeners) listener()
}

export function onCartChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
