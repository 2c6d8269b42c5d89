import type { InboxRow } from '@/contracts'
import { type UsePagedList, usePagedList } from '@/hooks/use-paged-list'
import { useRefresh } from '@/hooks/use-refresh'
import { dealerService } from '@/services/dealer'
import { newRequestId } from '@/services/request-id'
import { readSession } from '@/services/session'

export function useInbox(): UsePagedList<InboxRow> & {
  readonly markRead: (rows: readonly InboxRow[]) => Promise<void>
} {
  const rows = usePagedList<InboxRow>('mine', cursor =>
    dealerService.ask('listInbox', cursor === undefined ? {} : { cursor }),
  )
  useRefresh(rows.reload)
  async function markRead(read: readonly InboxRow[]): Promise<void> {
    const inboxIds = read.filter(row => !row.read).map(row => row.inboxId)
    if (inboxIds.length === 0) return
    const answer = await dealerService.change('markInboxRead', newRequestId(), { inboxIds })
    if (answer.ok) await Promise.all([rows.reload(), readSession()])
  }
  return { ...rows, markRead }
}
