import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reply, ServiceError } from '@/services/service'

/** What a screen knows of something on the server. `ready` keeps its value while it refreshes, and if that fails. */
export type Remote<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: ServiceError }
  | {
      readonly status: 'ready'
      readonly value: T
      readonly refreshing: boolean
      /** Why the last refresh failed; the value shown is the one before. */
      readonly problem: ServiceError | null
    }

export interface UseRemote<T> {
  readonly remote: Remote<T>
  readonly reload: () => Promise<void>
  /** Puts in what another call already answered, e.g. the order that a change returned. */
  readonly put: (value: T) => void
}

/** Loads when `key` (all that the question depends on) changes. Of overlapping loads the last one asked wins. */
export function useRemote<T>(key: string, load: () => Reply<T>): UseRemote<T> {
  const [remote, setRemote] = useState<Remote<T>>({ status: 'loading' })
  const latestLoad = useRef(load)
  latestLoad.current = load
  const run = useRef(0)

  const reload = useCallback(async () => {
    run.current += 1
    const mine = run.current
    setRemote(before => (before.status === 'ready' ? { ...before, refreshing: true } : { status: 'loading' }))
    const answer = await latestLoad.current()
    if (mine !== run.current) return
    setRemote(before => {
      if (answer.ok) return readyWith(answer.value)
      if (before.status === 'ready') return { ...before, refreshing: false, problem: answer.error }
      return { status: 'failed', error: answer.error }
    })
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is a new question
  useEffect(() => {
    setRemote({ status: 'loading' })
    reload()
    return () => {
      run.current += 1
    }
  }, [key, reload])

  const put = useCallback((value: T) => {
    run.current += 1
    setRemote(readyWith(value))
  }, [])
  return { remote, reload, put }
}

const readyWith = <T>(value: T): Remote<T> => ({ status: 'ready', value, refreshing: false, problem: null })
