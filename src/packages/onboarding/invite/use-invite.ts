import type { InviteLandingView, SessionView } from '@/contracts'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { useSession } from '@/hooks/use-session'
import { dealerService } from '@/services/dealer'

/** What an opened invite means for this person; each has its own screen. */
export type InviteSituation = 'open' | 'expired' | 'used_up' | 'revoked' | 'already_dealer' | 'under_review'

function situationOf(invite: InviteLandingView, session: SessionView | null): InviteSituation {
  if (invite.alreadyDealer) return 'already_dealer'
  if (session?.application?.status === 'submitted') return 'under_review'
  return invite.state
}

export function useInvite(code: string): {
  readonly remote: Remote<InviteLandingView>
  readonly reload: () => Promise<void>
  readonly situation: InviteSituation | null
} {
  const session = useSession()
  const { remote, reload } = useRemote(code, () => dealerService.ask('readInvite', { code }))
  const situation = remote.status === 'ready' ? situationOf(remote.value, session.view) : null
  return { remote, reload, situation }
}
