import type { CommissionDocument } from '../../../cloudfunctions/modules/commission/document'
import type { BalanceDocument, LedgerEntryDocument } from '../../../cloudfunctions/modules/ledger/document'
import type { OrderDocument } from '../../../cloudfunctions/modules/order/document'
import type { PromotionLimitDocument } from '../../../cloudfunctions/modules/promotion/document'
import type { Take } from '../../../cloudfunctions/modules/reservation/take'
import type { StockDocument, StockMovementDocument } from '../../../cloudfunctions/modules/stock/document'
import { foldAccounts, type LedgerEntry, payeeBalance } from '../../../src/domain/commission'
import type { Channel } from './start-channel'

const holding = ({ state }: OrderDocument): boolean => state !== 'refused' && state !== 'cancelled'

/** Stock and limits equal the fold of the orders that hold them; no order is left half-way. */
async function stockSound(channel: Channel): Promise<void> {
  const orders = await channel.all<OrderDocument>('orders')
  expect(orders.filter(order => ['taking', 'undoing', 'returning'].includes(order.holds.phase))).toEqual([])
  const movements = await channel.all<StockMovementDocument>('stockMovements')
  const taken = takenBy(orders.filter(holding).flatMap(order => order.takes))
  const counted = sums(movements.filter(move => move.reason !== 'shipped').map(move => [move.sku, move.qty]))
  const onHand = sums(movements.map(move => [move.sku, move.qty]))
  for (const stock of await channel.all<StockDocument>('stock')) {
    expect({ sku: stock._id, onHand: stock.onHand, available: stock.available }).toEqual({
      sku: stock._id,
      onHand: onHand.get(stock._id),
      available: (counted.get(stock._id) ?? 0) + (taken.get(`stock/${stock._id}/available`) ?? 0),
    })
  }
  for (const limit of await channel.all<PromotionLimitDocument>('promotionLimits')) {
    const fold = (field: string) => taken.get(`promotionLimits/${limit._id}/${field}`) ?? 0
    expect({ id: limit._id, used: limit.used, usedFen: limit.usedFen }).toEqual({
      id: limit._id,
      used: fold('used'),
      usedFen: fold('usedFen'),
    })
  }
}

/** Σ = 0 in every entry, balances are folds, and each paid order has its entry and its commission, once. */
async function ledgerSound(channel: Channel, folded: boolean): Promise<void> {
  const documents = await channel.all<LedgerEntryDocument>('ledgerEntries')
  const entries = documents.map(({ _id, ...entry }) => ({ ...entry, key: _id }) as unknown as LedgerEntry)
  for (const entry of entries) {
    expect(entry.postings.reduce((sum, posting) => sum + posting.amountFen, 0)).toBe(0)
  }
  expect([...foldAccounts(entries).values()].reduce((sum, fen) => sum + fen, 0)).toBe(0)
  for (const balance of await channel.all<BalanceDocument>('balances')) {
    const { pendingFen, availableFen, onHoldFen, paidFen } = balance
    expect({ pendingFen, availableFen, onHoldFen, paidFen }).toEqual(payeeBalance(entries, balance._id))
  }
  const commissions = await channel.all<CommissionDocument>('commissions')
  for (const { _id, state } of commissions) {
    expect(entries.some(({ key }) => key === `commission_accrued:${_id}`)).toBe(true)
    expect(entries.some(({ key }) => key === `commission_released:${_id}`)).toBe(state === 'available')
  }
  if (!folded) return
  const paid = (await channel.all<OrderDocument>('orders')).filter(order => order.paid !== null)
  const booked = entries.filter(entry => entry.reason === 'order_paid').map(entry => entry.key)
  expect(booked.sort()).toEqual(paid.map(order => `order_paid:${order._id}`).sort())
}

/** Everything that must hold after any history. `folded`: the timer has had its turn since the last order was paid. */
export async function expectSound(channel: Channel, { folded = true }: { folded?: boolean } = {}): Promise<void> {
  await stockSound(channel)
  await ledgerSound(channel, folded)
}

const takenBy = (takes: readonly Take[]): ReadonlyMap<string, number> =>
  sums(
    takes.flatMap(take =>
      Object.entries(take.change).map(([field, by]): [string, number] => [
        `${take.collection}/${take.id}/${field}`,
        by,
      ]),
    ),
  )

function sums(rows: readonly (readonly [string, number])[]): Map<string, number> {
  const total = new Map<string, number>()
  for (const [key, by] of rows) total.set(key, (total.get(key) ?? 0) + by)
  return total
}
