import { useCallback, useEffect, useRef } from 'react'
import type { OrderView } from '@/contracts'
import { pageStateOf } from '@/hooks/page-state'
import { useMutation } from '@/hooks/use-mutation'
import { useRefresh } from '@/hooks/use-refresh'
import { useRemote } from '@/hooks/use-remote'
import { orderService } from '@/services/order'
import { textOf } from '@/services/service'
import { useOrderPayment } from './use-order-payment'

/** One order of the dealer's own and what can be done with it. `payNow` starts the payment at once: it was just placed. */
export function useOrder(orderId: string, payNow: boolean) {
  const { remote, reload, put } = useRemote(orderId, () => orderService.ask('readOrder', { orderId }))
  useRefresh(reload)
  const order = remote.status === 'ready' ? remote.value : null
  const payment = useOrderPayment(orderId, put)
  const cancelling = useMutation<void, OrderView>(requestId =>
    orderService.change('cancelOrder', requestId, { orderId }),
  )
  const receiving = useMutation<void, OrderView>(requestId =>
    orderService.change('confirmReceipt', requestId, { orderId }),
  )

  const cancel = useCallback(async () => {
    const answer = await cancelling.submit()
    if (answer?.ok) put(answer.value)
    else if (answer) await reload()
  }, [cancelling.submit, put, reload])
  const confirmReceipt = useCallback(async () => {
    const answer = await receiving.submit()
    if (answer?.ok) put(answer.value)
    else if (answer) await reload()
  }, [receiving.submit, put, reload])

  const started = useRef(false)
  useEffect(() => {
    if (!payNow || started.current || !order?.can.includes('pay')) return
    started.current = true
    payment.pay()
  }, [payNow, order, payment.pay])

  const error = cancelling.error ?? receiving.error
  return {
    state: pageStateOf(remote),
    order,
    reload,
    payment,
    cancel,
    confirmReceipt,
    busy: { cancelling: cancelling.busy, receiving: receiving.busy },
    failure: error && textOf(error),
  }
}
