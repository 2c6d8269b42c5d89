import type { commissionContract } from '../../src/contracts'
import { formatLocalDate, instantOf, monthsBack, ok } from '../../src/domain/kernel'
import { readBuyerNames } from '../modules/commission/buyer-names'
import { commissionSummary } from '../modules/commission/commission-view'
import { commissions } from '../modules/commission/store'
import { balanceView } from '../modules/ledger/read-balance'
import { balances } from '../modules/ledger/store'
import { fail, type UseCase } from '../platform/handler'

const PAGE = 20
const MONTHS = 6

/** What the dealer earned: three round trips one after the other, the caller's roles included. */
export const readEarnings: UseCase<typeof commissionContract, 'readEarnings'> = async ({ cursor }, { now, dealer }) => {
  if (!dealer) return fail('FORBIDDEN')
  const [balance, page] = await Promise.all([
    balances.get(dealer._id),
    commissions.page({ beneficiaryId: dealer._id }, { sort: ['at', -1], limit: PAGE, cursor }),
  ])
  const nameOf = await readBuyerNames(page.rows)
  const accrued = balance?.accruedByMonth ?? {}
  const months = lastMonths(now).map(month => ({ month, accruedFen: accrued[month] ?? 0 }))
  return ok({
    rows: page.rows.map(row => commissionSummary(row, nameOf(row))),
    next: page.next,
    balance: balanceView(balance),
    thisMonthFen: months.at(-1)?.accruedFen ?? 0,
    months,
  })
}

/** Oldest first, the present one last. */
const lastMonths = (now: number): string[] =>
  Array.from({ length: MONTHS }, (_, index) =>
    formatLocalDate(monthsBack(instantOf(now), MONTHS - 1 - index)).slice(0, 7),
  )
