/** What the facts of an order say; `subject` is the order's id, so that they are folded one after another. */
export interface OrderPaid {
  readonly orderId: string
}

export interface OrderShipped {
  readonly orderId: string
  readonly parcelId: string
}

export interface OrderReceived {
  readonly orderId: string
}

/** Order among facts of one instant: an order is paid before it is shipped before it is received. */
export const FACT_STEPS = { 'order.paid': 0, 'order.shipped': 1, 'order.received': 2 } as const
