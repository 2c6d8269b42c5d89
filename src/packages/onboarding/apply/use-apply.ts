import { useCallback, useState } from 'react'
import type { InviteLandingView } from '@/contracts'
import { useMutation } from '@/hooks/use-mutation'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'
import { type ServiceError, textOf } from '@/services/service'
import { readSession } from '@/services/session'
import { type ApplicationDraft, dropDraft, emptyDraft, keepDraft, readDraft } from './application-draft'
import { checkDraft, type DraftProblems } from './check-draft'

export interface UseApply {
  readonly remote: Remote<InviteLandingView>
  readonly reload: () => Promise<void>
  readonly draft: ApplicationDraft
  readonly problems: DraftProblems
  readonly failure: string | null
  readonly busy: boolean
  readonly change: (patch: Partial<ApplicationDraft>) => void
  /** Whether the application is in; then the page goes on to its progress. */
  readonly submit: () => Promise<boolean>
}

export function useApply(code: string): UseApply {
  const { remote, reload } = useRemote(code, () => dealerService.ask('readInvite', { code }))
  const offered = remote.status === 'ready' ? remote.value.region : ''
  const [typed, setTyped] = useState<ApplicationDraft | null>(() => readDraft(code))
  const [problems, setProblems] = useState<DraftProblems>({})
  const draft = typed ?? emptyDraft(offered)
  const sending = useMutation((requestId, input: { draft: ApplicationDraft; consentVersion: number }) =>
    dealerService.change('submitApplication', requestId, {
      code,
      name: input.draft.name.trim(),
      phone: input.draft.phone,
      region: input.draft.region,
      ...(input.draft.experience.trim() === '' ? {} : { experience: input.draft.experience.trim() }),
      consentVersion: input.consentVersion,
    }),
  )

  const change = useCallback(
    (patch: Partial<ApplicationDraft>) => {
      const changed = { ...draft, ...patch }
      setTyped(changed)
      keepDraft(code, changed)
      setProblems(before => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in patch))))
    },
    [code, draft],
  )

  async function submit(): Promise<boolean> {
    const found = checkDraft(draft)
    setProblems(found)
    if (Object.keys(found).length > 0 || remote.status !== 'ready') return false
    const answer = await sending.submit({ draft, consentVersion: remote.value.consent.version })
    if (!answer?.ok) return false
    dropDraft(code)
    await readSession()
    return true
  }

  return { remote, reload, draft, problems, failure: failureOf(sending.error), busy: sending.busy, change, submit }
}

const failureOf = (error: ServiceError | null): string | null => error && textOf(error)
