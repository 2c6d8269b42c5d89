import { DAY_MS, err, nextState, ok, type Result } from '../../../src/domain/kernel'
import { orderMachine } from '../../../src/domain/order'
import { type Failure, fail } from '../../platform/handler'
import type { Decision } from './change-order'
import type { OrderDocument, Parcel } from './document'
import { FACT_STEPS, type OrderShipped } from './facts'
import { shippedQty } from './shipped-qty'

export interface Shipment extends Omit<Parcel, 'rows' | 'shippedAt'> {
  /** Absent: all that is left. */
  readonly rows: readonly { readonly sku: string; readonly qty: number }[] | undefined
  readonly actor: string
  readonly now: number
}

/** Sends a parcel: never more of a SKU than was ordered and given, over all parcels. A repeat finds its parcel. */
export function shipParcel(order: OrderDocument, shipment: Shipment): Decision {
  const { parcelId, carrier, trackingNumber, inputHash, actor, now } = shipment
  const before = order.parcels.find(parcel => parcel.parcelId === parcelId)
  if (before) return before.inputHash === inputHash ? ok('unchanged') : fail('IDEMPOTENCY_CONFLICT')
  if (order.state !== 'paid') return fail('ORDER_STATE')
  const left = unitsLeft(order)
  const rows = rowsToSend(shipment.rows, left)
  if (!rows.ok) return rows
  const whole = [...left].every(([sku, units]) => units === (rows.value.get(sku) ?? 0))
  const moved = nextState(orderMachine, {
    state: order.state,
    event: 'ship',
    actor: 'warehouse',
    holds: [whole ? 'whole_order_shipped' : 'units_left_to_ship'],
  })
  if (!moved.ok) return fail('ORDER_STATE')
  const sent = [...rows.value].map(([sku, qty]) => ({ sku, qty }))
  const parcel: Parcel = { parcelId, carrier, trackingNumber, inputHash, shippedAt: now, rows: sent }
  return ok({
    patch: {
      state: moved.value,
      parcels: [...order.parcels, parcel],
      ...(whole ? { shippedAt: now, receiveBy: now + order.autoReceiveDays * DAY_MS } : {}),
    },
    event: { at: now, event: whole ? 'shipped' : 'shipped_part', actor, reason: `${carrier} ${trackingNumber}` },
    facts: [
      {
        id: `order-shipped:${parcelId}`,
        kind: 'order.shipped',
        subject: order._id,
        at: now,
        step: FACT_STEPS['order.shipped'],
        payload: { orderId: order._id, parcelId } satisfies OrderShipped,
      },
    ],
  })
}

/** Units of each SKU, bought and given together, that are not sent yet. */
function unitsLeft(order: OrderDocument): ReadonlyMap<string, number> {
  const left = new Map<string, number>()
  for (const { sku, qty } of [...order.lines, ...order.gifts]) left.set(sku, (left.get(sku) ?? 0) + qty)
  for (const [sku, qty] of shippedQty(order.parcels)) left.set(sku, (left.get(sku) ?? 0) - qty)
  return new Map([...left].filter(([, units]) => units > 0))
}

function rowsToSend(
  asked: Shipment['rows'],
  left: ReadonlyMap<string, number>,
): Result<ReadonlyMap<string, number>, Failure> {
  if (!asked) return ok(left)
  const rows = new Map<string, number>()
  for (const { sku, qty } of asked) rows.set(sku, (rows.get(sku) ?? 0) + qty)
  const tooMany = [...rows].filter(([sku, qty]) => qty > (left.get(sku) ?? 0))
  if (tooMany.length === 0) return ok(rows)
  return err({
    code: 'SHIP_TOO_MANY',
    details: { rows: tooMany.map(([sku, qty]) => ({ sku, qty, left: left.get(sku) ?? 0 })) },
  })
}
