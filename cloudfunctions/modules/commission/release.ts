import { commissionReleasedEntry } from '../../../src/domain/commission'
import { instantOf } from '../../../src/domain/kernel'
import { fen } from '../../../src/domain/money'
import { is } from '../../platform/data'
import { bookEntry } from '../ledger/book-entry'
import type { CommissionDocument } from './document'
import { commissions } from './store'

const AT_ONCE = 4

/** Those whose freeze is over, the longest waiting first. */
export const findReleasable = (now: number, limit: number): Promise<CommissionDocument[]> =>
  commissions.find({ state: 'pending', releaseAt: is.lte(now) }, { sort: [['releaseAt', 1]], limit })

/** Pending commission becomes available by a balanced entry, exactly once however many run it. Gives back what it released. */
export async function releaseAll(
  due: readonly CommissionDocument[],
  now: number,
): Promise<readonly CommissionDocument[]> {
  const released: CommissionDocument[] = []
  const queue = [...due]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (await release(next, now)) released.push(next)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return released
}

/** The entry is dated by the end of the freeze, so that two who book it say the same. */
function release(commission: CommissionDocument, now: number): Promise<boolean> {
  const { _id, orderId, beneficiaryId: beneficiary, releaseAt } = commission
  const at = instantOf(releaseAt ?? now)
  const amountFen = fen(commission.amountFen)
  return bookEntry(commissionReleasedEntry({ orderId, beneficiary, amountFen, at }), tx =>
    tx.update(commissions, _id, { state: 'available', releasedAt: now }),
  )
}
