import { useCallback, useEffect, useRef, useState } from 'react'
import type { OrderView, PaymentRequest } from '@/contracts'
import { useMutation } from '@/hooks/use-mutation'
import { usePayment } from '@/hooks/use-payment'
import { orderService } from '@/services/order'
import { type ServiceError, textOf } from '@/services/service'

/** `unknown`: the money may be on its way. Nothing may be paid again until the payment gateway has said what happened. */
export type PaymentState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'paying' }
  | { readonly kind: 'confirming' }
  | { readonly kind: 'left' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly message: string }

/** How long the gateway is asked again by itself before the person is. */
const CONFIRM_DELAYS_MS = [1_000, 2_000, 4_000, 8_000] as const

export function useOrderPayment(orderId: string, onOrder: (order: OrderView) => void) {
  const [state, setState] = useState<PaymentState>({ kind: 'idle' })
  const { pay: payAtWechat, sheet } = usePayment()
  const preparing = useMutation<void, PaymentRequest>(id => orderService.change('preparePayment', id, { orderId }))
  const confirming = useMutation<void, OrderView>(id => orderService.change('confirmPayment', id, { orderId }))
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const ask = useCallback(
    async (delaysMs: readonly number[]) => {
      setState({ kind: 'confirming' })
      let saidUnpaid = false
      for (const delayMs of delaysMs) {
        await pause(delayMs)
        if (gone.current) return
        const answer = await confirming.submit()
        if (answer === null || gone.current) return
        saidUnpaid = answer.ok
        if (answer.ok) {
          onOrder(answer.value)
          if (answer.value.status !== 'pending_payment') return setState({ kind: 'idle' })
        } else if (!isOpen(answer.error)) {
          return setState({ kind: 'failed', message: textOf(answer.error) })
        }
      }
      setState(saidUnpaid ? UNPAID : { kind: 'unknown' })
    },
    [confirming.submit, onOrder],
  )
  const confirm = useCallback(() => ask([0, ...CONFIRM_DELAYS_MS]), [ask])

  const pay = useCallback(async () => {
    setState({ kind: 'paying' })
    const prepared = await preparing.submit()
    if (prepared === null || gone.current) return
    if (!prepared.ok) return setState(failureOf(prepared.error))
    const outcome = await payAtWechat(prepared.value)
    if (gone.current) return
    if (outcome.kind === 'cancelled') return setState({ kind: 'left' })
    // A payment window that broke off may have taken the money all the same: ask before saying anything.
    await (outcome.kind === 'submitted' ? confirm() : ask([0]))
  }, [preparing.submit, payAtWechat, confirm, ask])

  return { state, pay, confirm, sheet }
}

/** The gateway itself says that nothing came in; one trade takes money once, so paying again is safe. */
const UNPAID: PaymentState = { kind: 'failed', message: '没有查到付款，可以重新支付；如已扣款，稍后会自动入账' }

// The server could not be reached, or does not know yet: neither says that nothing was paid.
const isOpen = (error: ServiceError): boolean =>
  error.kind !== 'refused' || error.code === 'PAYMENT_UNKNOWN' || error.code === 'BUSY' || error.code === 'INTERNAL'

const failureOf = (error: ServiceError): PaymentState =>
  error.kind === 'refused' && error.code === 'PAYMENT_UNKNOWN'
    ? { kind: 'unknown' }
    : { kind: 'failed', message: textOf(error) }

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
