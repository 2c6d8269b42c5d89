import { useState } from 'react'
import type { ApplicationView } from '@/contracts'
import { type UsePagedList, usePagedList } from '@/hooks/use-paged-list'
import { useRefresh } from '@/hooks/use-refresh'
import { dealerService } from '@/services/dealer'

export const APPLICATION_TABS = [
  { key: 'submitted', label: '待审核' },
  { key: 'approved', label: '已通过' },
  { key: 'rejected', label: '未通过' },
] as const
export type ApplicationTab = (typeof APPLICATION_TABS)[number]['key']

export function useApplications(): UsePagedList<ApplicationView> & {
  readonly tab: ApplicationTab
  readonly choose: (tab: ApplicationTab) => void
} {
  const [tab, choose] = useState<ApplicationTab>('submitted')
  const rows = usePagedList<ApplicationView>(tab, cursor =>
    dealerService.ask('listApplications', { status: tab, ...(cursor === undefined ? {} : { cursor }) }),
  )
  useRefresh(rows.reload)
  return { ...rows, tab, choose }
}
