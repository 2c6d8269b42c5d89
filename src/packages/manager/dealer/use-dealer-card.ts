import type { DealerCardView } from '@/contracts'
import { type UseRemote, useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'

export const useDealerCard = (dealerId: string): UseRemote<DealerCardView> =>
  useRemote(dealerId, () => dealerService.ask('readDealer', { dealerId }))
