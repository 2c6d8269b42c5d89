import { useState } from 'react'
import type { catalogContract, OutputOf, StaffProductRow } from '@/contracts'
import { type UsePagedList, usePagedList } from '@/hooks/use-paged-list'
import { usePausedText } from '@/hooks/use-paused-text'
import { catalogService } from '@/services/catalog'

type Products = OutputOf<typeof catalogContract.listProductsForStaff>
export function useProducts(): UsePagedList<StaffProductRow> & {
  readonly tiers: Products['tiers']
  readonly search: string
  readonly type: (search: string) => void
} {
  const [tiers, setTiers] = useState<Products['tiers']>([])
  const { typed: search, type, paused: asked } = usePausedText()
  const rows = usePagedList<StaffProductRow, Products>(asked, async cursor => {
    const answer = await catalogService.ask('listProductsForStaff', {
      ...(asked === '' ? {} : { search: asked }),
      ...(cursor === undefined ? {} : { cursor }),
    })
    if (answer.ok) setTiers(answer.value.tiers)
    return answer
  })
  return { ...rows, tiers, search, type }
}
