import type { OrderSummary } from '@/contracts'
import { type UsePagedList, usePagedList } from '@/hooks/use-paged-list'
import { useRefresh } from '@/hooks/use-refresh'
import { orderService } from '@/services/order'

export function useShipping(): UsePagedList<OrderSummary> {
  const rows = usePagedList<OrderSummary>('to-ship', cursor =>
    orderService.ask('listOrdersToShip', cursor === undefined ? {} : { cursor }),
  )
  useRefresh(rows.reload)
  return rows
}
