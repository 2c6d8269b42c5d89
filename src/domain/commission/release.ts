import { type Instant, plusDays } from '../kernel'

/** When an order's commission may become available: the freeze counts from receipt, in days of 24 hours. docs/rules.md §4. */
export const releaseAt = (receivedAt: Instant, freezeDays: number): Instant => plusDays(receivedAt, freezeDays)

/** Whether pending rows become available now: received, the freeze over, no after-sale of the order open. */
export const isReleasable = (
  order: { readonly receivedAt?: Instant; readonly freezeDays: number; readonly afterSaleOpen: boolean },
  now: Instant,
): boolean =>
  order.receivedAt !== undefined && !order.afterSaleOpen && now >= releaseAt(order.receivedAt, order.freezeDays)
