import { dayText } from '@/components/moment'
import type { TagTone } from '@/components/tag'
import type { CommissionSummary } from '@/contracts'

/** Where a commission stands, in a word or two. */
export function commissionStateText(
  row: Pick<CommissionSummary, 'state' | 'availableAt'>,
  now: number,
): { readonly label: string; readonly tone: TagTone } {
  switch (row.state) {
    case 'available':
      return { label: '可用', tone: 'good' }
    case 'reversed':
      return { label: '已冲回', tone: 'neutral' }
    case 'pending':
      return { label: row.availableAt === null ? '待签收' : `${dayText(row.availableAt, now)}可用`, tone: 'gold' }
  }
}
