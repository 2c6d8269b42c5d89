import type { BalanceView } from '../../../src/contracts'
import type { BalanceDocument } from './document'
import { balances } from './store'

export const balanceView = (balance: BalanceDocument | null): BalanceView => ({
  pendingFen: balance?.pendingFen ?? 0,
  availableFen: balance?.availableFen ?? 0,
  onHoldFen: balance?.onHoldFen ?? 0,
  paidFen: balance?.paidFen ?? 0,
})

/** One round trip; somebody who never earned has a balance of nothing. */
export const readBalance = async (dealerId: string): Promise<BalanceView> => balanceView(await balances.get(dealerId))
