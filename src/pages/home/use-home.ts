import type { DealerHomeView, Role, SessionView, StaffHomeView } from '@/contracts'
import { STAFF_ROLES } from '@/contracts/role'
import { ok } from '@/domain/kernel'
import { pageStateOf } from '@/hooks/page-state'
import { useRefresh } from '@/hooks/use-refresh'
import { useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'
import type { Reply } from '@/services/service'
import { currentSession, readSession, rememberSession } from '@/services/session'

/** The home that a person of this role sees. */
export type HomeView =
  | { readonly audience: 'dealer'; readonly home: DealerHomeView }
  | { readonly audience: 'staff'; readonly home: StaffHomeView }
  | { readonly audience: 'visitor'; readonly session: SessionView }

export function useHome() {
  const { remote, reload } = useRemote('home', loadHome)
  useRefresh(reload)
  return { state: pageStateOf(remote), view: remote.status === 'ready' ? remote.value : null, reload }
}

/**
 * One call in the usual case: the roles kept from last time say which home to ask for. Where they are wrong (approved, revoked,
 * a new phone) the session is read and tells which one it is.
 */
async function loadHome(): Reply<HomeView> {
  const guess = audienceOf(currentSession().roles)
  const first = await homeFor(guess)
  if (guess === 'visitor')
    return first.ok && first.value.audience === 'visitor' ? homeOfSession(first.value.session) : first
  if (first.ok || first.error.kind !== 'refused' || first.error.code !== 'FORBIDDEN') return first
  const session = await readSession()
  return session.ok ? homeOfSession(session.value) : session
}

async function homeOfSession(session: SessionView): Reply<HomeView> {
  const audience = audienceOf(session.roles)
  return audience === 'visitor' ? ok({ audience, session }) : homeFor(audience)
}

async function homeFor(audience: HomeView['audience']): Reply<HomeView> {
  switch (audience) {
    case 'dealer': {
      const answer = await dealerService.ask('readHome', {})
      if (!answer.ok) return answer
      rememberSession(answer.value.session)
      return ok({ audience, home: answer.value })
    }
    case 'staff': {
      const answer = await dealerService.ask('readStaffHome', {})
      if (!answer.ok) return answer
      rememberSession(answer.value.session)
      return ok({ audience, home: answer.value })
    }
    case 'visitor': {
      const answer = await readSession()
      return answer.ok ? ok({ audience, session: answer.value }) : answer
    }
  }
}

const audienceOf = (roles: readonly Role[]): HomeView['audience'] => {
  if (roles.includes('dealer')) return 'dealer'
  return STAFF_ROLES.some(role => roles.includes(role)) ? 'staff' : 'visitor'
}
