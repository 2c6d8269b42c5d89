import { useState } from 'react'
import type { dealerContract, OutputOf } from '@/contracts'
import { useRefresh } from '@/hooks/use-refresh'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'

type Team = OutputOf<typeof dealerContract.readTeam>

export interface UseMembers {
  readonly remote: Remote<Team>
  readonly reload: () => Promise<void>
  /** Opens the team of one member, or one's own with null. */
  readonly open: (dealerId: string | null) => void
}

export function useMembers(): UseMembers {
  const [dealerId, open] = useState<string | null>(null)
  const { remote, reload } = useRemote(dealerId ?? 'mine', () =>
    dealerService.ask('readTeam', dealerId === null ? {} : { dealerId }),
  )
  useRefresh(reload)
  return { remote, reload, open }
}
