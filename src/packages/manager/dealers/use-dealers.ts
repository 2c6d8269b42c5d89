import type { DealerRow } from '@/contracts'
import { type UsePagedList, usePagedList } from '@/hooks/use-paged-list'
import { usePausedText } from '@/hooks/use-paused-text'
import { dealerService } from '@/services/dealer'

export function useDealers(): UsePagedList<DealerRow> & {
  readonly search: string
  readonly type: (search: string) => void
} {
  const { typed: search, type, paused: asked } = usePausedText()
  const rows = usePagedList<DealerRow>(asked, cursor =>
    dealerService.ask('listDealers', {
      ...(asked === '' ? {} : { search: asked }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  )
  return { ...rows, search, type }
}
