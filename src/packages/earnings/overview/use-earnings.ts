import { useState } from 'react'
import type { CommissionSummary, commissionContract, OutputOf } from '@/contracts'
import { type UsePagedList, usePagedList } from '@/hooks/use-paged-list'
import { useRefresh } from '@/hooks/use-refresh'
import { commissionService } from '@/services/commission'

type Earnings = OutputOf<typeof commissionContract.readEarnings>
export type EarningsHead = Pick<Earnings, 'balance' | 'thisMonthFen' | 'months'>

/** Balance and rows come in one answer; the balance shown is the newest page's. */
export function useEarnings(): UsePagedList<CommissionSummary> & { readonly head: EarningsHead | null } {
  const [head, setHead] = useState<EarningsHead | null>(null)
  const rows = usePagedList<CommissionSummary, Earnings>('mine', async cursor => {
    const answer = await commissionService.ask('readEarnings', { ...(cursor === undefined ? {} : { cursor }) })
    if (answer.ok) setHead(answer.value)
    return answer
  })
  useRefresh(rows.reload)
  return { ...rows, head }
}
