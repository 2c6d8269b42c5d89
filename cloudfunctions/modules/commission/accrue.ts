import { commissionAccruedEntry } from '../../../src/domain/commission'
import { instantOf } from '../../../src/domain/kernel'
import { fen } from '../../../src/domain/money'
import { bookEntry } from '../ledger/book-entry'
import type { OrderDocument } from '../order/document'
import { type CommissionDocument, commissionId } from './document'
import { type Earned, earnedOn } from './earned-on'
import { commissions } from './store'

/**
 * A paid order's commission becomes pending: per person one transaction of ledger entry, balance and rows, so that none
 * ever stands without the others. Repeating it books nothing. Gives back who earns, for the notices.
 */
export async function accrue(order: OrderDocument): Promise<readonly Earned[]> {
  const paidAt = order.paid?.at
  if (paidAt === undefined) throw new Error(`${order._id} is not paid`)
  const earned = await earnedOn(order)
  for (const own of earned) {
    const { beneficiary, amountFen } = own
    const at = instantOf(paidAt)
    const entry = commissionAccruedEntry({ orderId: order._id, beneficiary, amountFen: fen(amountFen), at })
    await bookEntry(entry, tx => tx.insert(commissions, commissionDocument(order, own, paidAt)))
  }
  return earned
}

const commissionDocument = (
  order: OrderDocument,
  { beneficiary, rows, amountFen }: Earned,
  at: number,
): CommissionDocument => ({
  _id: commissionId(order._id, beneficiary),
  orderId: order._id,
  orderNumber: order.number,
  buyerId: order.dealerId,
  beneficiaryId: beneficiary,
  amountFen,
  rows,
  goods: Object.fromEntries(
    rows.flatMap(({ line }) => {
      const goods = order.lines[line]
      return goods ? [[String(line), { name: goods.name, qty: goods.qty }] as const] : []
    }),
  ),
  planVersion: order.planVersion,
  state: 'pending',
  at,
  receivedAt: null,
  releaseAt: null,
  releasedAt: null,
})
