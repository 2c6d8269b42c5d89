import type { Role, SessionView } from '@/contracts'
import { dealerService } from './dealer'
import { keep, readKept } from './person-storage'
import type { Reply } from './service'

/**
 * Who the server says this is, shared by all pages and the tab bar. The roles are kept on the phone too, so that the next cold
 * start draws the right tabs before the first answer; they decide what is shown, never what is allowed.
 */
export interface Session {
  readonly roles: readonly Role[]
  /** null until the first answer. */
  readonly view: SessionView | null
}

const KEY = 'last-roles'
const listeners = new Set<() => void>()
let session: Session | undefined

export const currentSession = (): Session => {
  session ??= { roles: rememberedRoles(), view: null }
  return session
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every answer that carries a session comes through here. */
export function rememberSession(view: SessionView): void {
  session = { roles: view.roles, view }
  keep(KEY, view.roles)
  for (const listener of listeners) listener()
}

export async function readSession(): Reply<SessionView> {
  const answer = await dealerService.ask('readSession', {})
  if (answer.ok) rememberSession(answer.value)
  return answer
}

/** A phone that remembers nobody asks once, so that a page opened from a link finds the right tabs too. */
export function meetPerson(): void {
  if (!Array.isArray(readKept(KEY))) readSession()
}

function rememberedRoles(): readonly Role[] {
  const known = readKept(KEY)
  return Array.isArray(known) && known.length > 0 ? known : ['visitor']
}
