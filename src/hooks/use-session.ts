import { useSyncExternalStore } from 'react'
import { currentSession, onSessionChange, type Session } from '@/services/session'

/** Who the server says this is; `view` is null before the first answer. */
export const useSession = (): Session => useSyncExternalStore(onSessionChange, currentSession)
