import type { ApplicationView } from '@/contracts'
import { useMutation } from '@/hooks/use-mutation'
import { useRefresh } from '@/hooks/use-refresh'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'
import type { ServiceError } from '@/services/service'
import { readSession } from '@/services/session'

type Mine = { readonly application: ApplicationView | null }

export interface UseApplication {
  readonly remote: Remote<Mine>
  readonly reload: () => Promise<void>
  readonly withdraw: (applicationId: string) => Promise<boolean>
  readonly busy: boolean
  readonly failure: ServiceError | null
}

/** Where one's own application stands. Approval changes who this person is, so the session is read again with it. */
export function useApplication(): UseApplication {
  const { remote, reload, put } = useRemote<Mine>('mine', async () => {
    const answer = await dealerService.ask('readMyApplication', {})
    if (answer.ok && answer.value.application?.status === 'approved') await readSession()
    return answer
  })
  useRefresh(reload)
  const sending = useMutation((requestId, applicationId: string) =>
    dealerService.change('withdrawApplication', requestId, { applicationId }),
  )
  async function withdraw(applicationId: string): Promise<boolean> {
    const answer = await sending.submit(applicationId)
    if (answer?.ok) {
      put({ application: answer.value })
      await readSession()
    }
    return answer?.ok === true
  }
  return { remote, reload, withdraw, busy: sending.busy, failure: sending.error }
}
