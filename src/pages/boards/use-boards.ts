import { useCallback, useRef, useState } from 'react'
import type { BoardView } from '@/contracts'
import { type PageState, pageStateOf } from '@/hooks/page-state'
import { useMutation } from '@/hooks/use-mutation'
import { useRefresh } from '@/hooks/use-refresh'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'
import { leaderboardService } from '@/services/leaderboard'
import { textOf } from '@/services/service'
import { type BoardChoice, choiceKey } from './board-choice'
import { usePollWhileShown } from './use-poll-while-shown'

/** Boards follow an order within 90 s; asking once a minute keeps what is shown within that. */
const REFRESH_MS = 60_000

export interface UseBoards {
  readonly choice: BoardChoice
  readonly choose: (part: Partial<BoardChoice>) => void
  readonly state: PageState
  /** The chosen board; one seen before shows at once and is refreshed behind. */
  readonly view: BoardView | null
  readonly reload: () => Promise<void>
  readonly setConsent: (consent: boolean) => Promise<boolean>
  readonly consentBusy: boolean
}

export function useBoards(): UseBoards {
  const [choice, setChoice] = useState<BoardChoice>({ board: 'personal', period: 'week' })
  const key = choiceKey(choice)
  const { remote, reload, put } = useRemote(key, () => leaderboardService.ask('readBoard', choice))
  const seen = useRef(new Map<string, BoardView>())
  if (remote.status === 'ready') seen.current.set(choiceKey(remote.value), remote.value)
  const view = seen.current.get(key) ?? null
  useRefresh(reload)
  usePollWhileShown(reload, REFRESH_MS)

  const consent = useMutation<boolean, { readonly consent: boolean }>((requestId, given) =>
    dealerService.change('setBoardConsent', requestId, { consent: given }),
  )
  const setConsent = useCallback(
    async (given: boolean) => {
      const answer = await consent.submit(given)
      if (!answer?.ok) return false
      // The names on every board change with it.
      seen.current.clear()
      if (view) put({ ...view, consent: answer.value.consent })
      await reload()
      return true
    },
    [consent.submit, put, reload, view],
  )
  const choose = useCallback((part: Partial<BoardChoice>) => setChoice(before => ({ ...before, ...part })), [])
  return { choice, choose, state: stateOf(remote, view, key), view, reload, setConsent, consentBusy: consent.busy }
}

/** A board seen before stays in place while it, or another one, is on its way. */
function stateOf(remote: Remote<BoardView>, view: BoardView | null, key: string): PageState {
  if (view && remote.status === 'failed') return { kind: 'ready', notice: textOf(remote.error) }
  if (view && remote.status === 'loading') return { kind: 'ready' }
  const ofAnother = remote.status === 'ready' && choiceKey(remote.value) !== key
  return ofAnother ? { kind: view ? 'ready' : 'loading' } : pageStateOf(remote)
}
