import type { SessionView } from '@/contracts'
import { type UseMutation, useMutation } from '@/hooks/use-mutation'
import { type UseRemote, useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'
import { readSession } from '@/services/session'

export interface UseSettings extends UseRemote<SessionView> {
  readonly consenting: UseMutation<boolean, { readonly consent: boolean }>
}

export function useSettings(): UseSettings {
  const session = useRemote('session', readSession)
  const consenting = useMutation(async (requestId, consent: boolean) => {
    const answer = await dealerService.change('setBoardConsent', requestId, { consent })
    if (answer.ok) await session.reload()
    return answer
  })
  return { ...session, consenting }
}
