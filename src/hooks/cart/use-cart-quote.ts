import { useCallback, useEffect, useRef, useState } from 'react'
import type { QuoteView } from '@/contracts'
import { promotionService } from '@/services/promotion'
import type { Reply, ServiceError } from '@/services/service'
import { type CartDraft, cartInput } from './draft'

/** What is known of the cart's price. `current` says that `quote` is for the cart as it stands, not the one before. */
export interface CartQuote {
  readonly quote: QuoteView | null
  readonly current: boolean
  readonly error: ServiceError | null
}

export interface UseCartQuote extends CartQuote {
  /** Asks at once: after a failure, or when the page is shown again. */
  readonly ask: () => Promise<void>
}

/** A burst of taps on a stepper asks once; with the answer's own time it stays a live price. */
const DEBOUNCE_MS = 250
const NOTHING: CartQuote = { quote: null, current: false, error: null }

// Two pages that show the same cart ask once: the shop stays open below the cart.
let asking: { readonly key: string; readonly answer: Reply<QuoteView> } | undefined

async function priceOf(key: string, draft: CartDraft): Reply<QuoteView> {
  if (asking?.key !== key) asking = { key, answer: promotionService.ask('quoteCart', cartInput(draft)) }
  const mine = asking
  const answer = await mine.answer
  if (asking === mine) asking = undefined
  return answer
}

// The last answer, so that the next page starts from it instead of from nothing.
let last: { readonly key: string; readonly quote: QuoteView } | undefined

/** Prices the draft on the server after each change. Of overlapping answers the one asked last wins; the old stays until then. */
export function useCartQuote(draft: CartDraft): UseCartQuote {
  const key = JSON.stringify(cartInput(draft))
  const [state, setState] = useState<CartQuote>(() => rememberedFor(key))
  const run = useRef(0)
  const latest = useRef({ key, draft })
  latest.current = { key, draft }

  const ask = useCallback(async () => {
    run.current += 1
    const mine = run.current
    const asked = latest.current
    if (asked.draft.rows.length === 0) return setState(NOTHING)
    const answer = await priceOf(asked.key, asked.draft)
    if (mine !== run.current) return
    if (answer.ok) last = { key: asked.key, quote: answer.value }
    setState(before =>
      answer.ok
        ? { quote: answer.value, current: true, error: null }
        : { ...before, current: false, error: answer.error },
    )
  }, [])

  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cart is another question
  useEffect(() => {
    run.current += 1
    setState(before => (first.current ? before : { ...before, current: false }))
    const timer = setTimeout(ask, first.current ? 0 : DEBOUNCE_MS)
    first.current = false
    return () => {
      clearTimeout(timer)
      run.current += 1
    }
  }, [key, ask])
  return { ...state, ask }
}

const rememberedFor = (key: string): CartQuote =>
  last?.key === key ? { quote: last.quote, current: true, error: null } : NOTHING
