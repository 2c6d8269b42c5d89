import { type PageState, pageStateOf } from './page-state'
import type { PagedList } from './use-paged-list'

interface Nothing {
  readonly title: string
  readonly hint?: string
}

/** A list's page: as any other, and a word of its own where there is nothing. */
export function listStateOf<Row>(
  list: PagedList<Row>,
  nothing: Nothing,
): PageState | ({ readonly kind: 'empty' } & Nothing) {
  if (list.status === 'ready' && list.rows.length === 0) return { kind: 'empty', ...nothing }
  return pageStateOf(list)
}
