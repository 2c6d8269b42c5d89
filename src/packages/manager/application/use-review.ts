import type { ApplicationView } from '@/contracts'
import { type UseMutation, useMutation } from '@/hooks/use-mutation'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'

export type Decision = { readonly decision: 'approve' } | { readonly decision: 'reject'; readonly reason: string }

export interface UseReview {
  readonly remote: Remote<ApplicationView>
  readonly reload: () => Promise<void>
  readonly deciding: UseMutation<Decision, ApplicationView>
}

export function useReview(applicationId: string): UseReview {
  const { remote, reload, put } = useRemote(applicationId, () =>
    dealerService.ask('readApplication', { applicationId }),
  )
  const deciding = useMutation(async (requestId, decision: Decision) => {
    const answer = await dealerService.change('reviewApplication', requestId, { applicationId, ...decision })
    if (answer.ok) put(answer.value)
    // Somebody else was quicker: show what they decided.
    else if (answer.error.kind === 'refused' && answer.error.code === 'APPLICATION_CLOSED') await reload()
    return answer
  })
  return { remote, reload, deciding }
}
