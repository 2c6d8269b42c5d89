import { useCallback, useEffect, useRef, useState } from 'react'
import type { PageOf } from '@/contracts'
import type { Reply, ServiceError } from '@/services/service'

export type PagedList<Row> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: ServiceError }
  | {
      readonly status: 'ready'
      readonly rows: readonly Row[]
      /** What the list's foot shows. */
      readonly tail: 'more' | 'loading' | 'failed' | 'end'
      readonly refreshing: boolean
      readonly problem: ServiceError | null
    }

export interface UsePagedList<Row> {
  readonly list: PagedList<Row>
  readonly more: () => Promise<void>
  readonly reload: () => Promise<void>
}

type LoadPage<Row, Page extends PageOf<Row>> = (cursor: string | undefined) => Reply<Page>

/** Pages by key, from the start again whenever `key` changes. Answers to an earlier key, or to a list since reloaded, are dropped. */
export function usePagedList<Row, Page extends PageOf<Row> = PageOf<Row>>(
  key: string,
  loadPage: LoadPage<Row, Page>,
): UsePagedList<Row> {
  const [list, setList] = useState<PagedList<Row>>({ status: 'loading' })
  const latestLoad = useRef(loadPage)
  latestLoad.current = loadPage
  const run = useRef(0)
  const next = useRef<string | null>(null)
  const loadingMore = useRef(false)

  const reload = useCallback(async () => {
    run.current += 1
    const mine = run.current
    loadingMore.current = false
    setList(before => (before.status === 'ready' ? { ...before, refreshing: true } : { status: 'loading' }))
    const answer = await latestLoad.current(undefined)
    if (mine !== run.current) return
    if (answer.ok) next.current = answer.value.next
    setList(before => (answer.ok ? firstPage(answer.value) : keptOrFailed(before, answer.error)))
  }, [])

  const more = useCallback(async () => {
    if (next.current === null || loadingMore.current) return
    const mine = run.current
    loadingMore.current = true
    setList(before => (before.status === 'ready' ? { ...before, tail: 'loading' } : before))
    const answer = await latestLoad.current(next.current)
    if (mine !== run.current) return
    loadingMore.current = false
    if (answer.ok) next.current = answer.value.next
    setList(before => {
      if (before.status !== 'ready') return before
      return answer.ok ? withPage(before.rows, answer.value) : { ...before, tail: 'failed' }
    })
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is a new list
  useEffect(() => {
    setList({ status: 'loading' })
    reload()
    return () => {
      run.current += 1
    }
  }, [key, reload])
  return { list, more, reload }
}

const firstPage = <Row>(page: PageOf<Row>): PagedList<Row> => withPage([], page)

const withPage = <Row>(before: readonly Row[], page: PageOf<Row>): PagedList<Row> => ({
  status: 'ready',
  rows: [...before, ...page.rows],
  tail: page.next === null ? 'end' : 'more',
  refreshing: false,
  problem: null,
})

const keptOrFailed = <Row>(before: PagedList<Row>, error: ServiceError): PagedList<Row> =>
  before.status === 'ready' ? { ...before, refreshing: false, problem: error } : { status: 'failed', error }
