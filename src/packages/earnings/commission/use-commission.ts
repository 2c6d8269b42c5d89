import type { CommissionView } from '@/contracts'
import { type UseRemote, useRemote } from '@/hooks/use-remote'
import { commissionService } from '@/services/commission'

export const useCommission = (commissionId: string): UseRemote<CommissionView> =>
  useRemote(commissionId, () => commissionService.ask('readCommission', { commissionId }))
