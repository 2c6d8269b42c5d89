import Taro from '@tarojs/taro'
import { isLocalCloud } from '@/services/cloud'
import { currentOpenid } from '@/services/identity'
import type { CartDraft } from './draft'
import { draftFromStorage } from './stored-draft'

/** The one 进货单 of this phone, shared by all pages and kept in storage: it survives a restart and needs no network. */
const listeners = new Set<() => void>()
let held: { readonly key: string; readonly draft: CartDraft } | undefined

export function currentCart(): CartDraft {
  const key = storageKey()
  if (held?.key !== key) held = { key, draft: draftFromStorage(Taro.getStorageSync(key)) }
  return held.draft
}

export function changeCart(change: (draft: CartDraft) => CartDraft): void {
  const before = currentCart()
  const draft = change(before)
  if (draft === before) return
  const key = storageKey()
  held = { key, draft }
  Taro.setStorageSync(key, draft)
  for (const listener of listeners) listener()
}

export function onCartChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// WeChat keeps each user's storage apart; a browser on the local cloud is used by many people in turn.
const storageKey = (): string => (isLocalCloud ? `cart:${currentOpenid()}` : 'cart')
