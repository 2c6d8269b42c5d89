import type { dealerContract, InviteView, OutputOf } from '@/contracts'
import { type UseMutation, useMutation } from '@/hooks/use-mutation'
import { useRefresh } from '@/hooks/use-refresh'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'

type Invites = OutputOf<typeof dealerContract.listInvites>
export type InviteChoices = OutputOf<typeof dealerContract.readInviteChoices>
export interface NewInvite {
  readonly tier: string
  readonly region: string
  readonly days: number
  readonly maxUses: number
}

export interface UseInvites {
  readonly remote: Remote<Invites>
  readonly reload: () => Promise<void>
  readonly creating: UseMutation<NewInvite, InviteView>
  readonly revoking: UseMutation<string, InviteView>
}

export function useInvites(): UseInvites {
  const { remote, reload } = useRemote('mine', () => dealerService.ask('listInvites', {}))
  useRefresh(reload)
  const creating = useMutation(async (requestId, invite: NewInvite) => {
    const answer = await dealerService.change('createInvite', requestId, invite)
    if (answer.ok) await reload()
    return answer
  })
  const revoking = useMutation(async (requestId, code: string) => {
    const answer = await dealerService.change('revokeInvite', requestId, { code })
    if (answer.ok) await reload()
    return answer
  })
  return { remote, reload, creating, revoking }
}

/** What the form may offer; asked when the form opens, not with the list. */
export const useInviteChoices = () => useRemote('choices', () => dealerService.ask('readInviteChoices', {}))
