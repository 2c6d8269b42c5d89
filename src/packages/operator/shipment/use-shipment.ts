import type { OrderView } from '@/contracts'
import { type UseMutation, useMutation } from '@/hooks/use-mutation'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { orderService } from '@/services/order'

export interface Parcel {
  readonly carrier: string
  readonly trackingNumber: string
  readonly rows: { sku: string; qty: number }[]
}

export interface UseShipment {
  readonly remote: Remote<OrderView>
  readonly reload: () => Promise<void>
  readonly shipping: UseMutation<Parcel, OrderView>
}

export function useShipment(orderId: string): UseShipment {
  const { remote, reload, put } = useRemote(orderId, () => orderService.ask('readOrder', { orderId }))
  const shipping = useMutation(async (requestId, parcel: Parcel) => {
    const answer = await orderService.change('shipOrder', requestId, { orderId, ...parcel })
    if (answer.ok) put(answer.value)
    return answer
  })
  return { remote, reload, shipping }
}

/** What is still to be sent, goods and gifts of one SKU together. */
export function remainingOf(
  order: OrderView,
): readonly { readonly sku: string; readonly name: string; readonly left: number }[] {
  const bySku = new Map<string, { sku: string; name: string; left: number }>()
  for (const row of [...order.lines, ...order.gifts]) {
    const known = bySku.get(row.sku) ?? { sku: row.sku, name: row.name, left: 0 }
    bySku.set(row.sku, { ...known, left: known.left + row.qty - row.shippedQty })
  }
  return [...bySku.values()].filter(row => row.left > 0)
}
