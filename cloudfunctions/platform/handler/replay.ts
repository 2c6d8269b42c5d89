import { ok } from '../../../src/domain/kernel'
import type { Collection } from '../data'
import type { Context } from './context'
import { type Answer, fail } from './failure'

/** Stands beside what a request made or changed, so that its repeat is known and a changed repeat is refused. */
export interface RequestMark {
  readonly key: string
  readonly hash: string
}

export const markOf = (context: Context): RequestMark => ({ key: context.newId(), hash: context.inputHash })

/** `fresh`: another request stands there; `repeat`: this very one; `changed`: this request's id with other content. */
export function compareMark(found: RequestMark | null, context: Context): 'fresh' | 'repeat' | 'changed' {
  const mine = markOf(context)
  if (found === null || found.key !== mine.key) return 'fresh'
  return found.hash === mine.hash ? 'repeat' : 'changed'
}

/**
 * Inserts a document whose `_id` comes from the request. A repeat gives back what the first one stored; other content
 * under the same request is `IDEMPOTENCY_CONFLICT`.
 */
export async function insertOnce<T extends { readonly _id: string; readonly inputHash: string }>(
  into: Collection<T>,
  doc: T,
): Answer<T> {
  if ((await into.insert(doc)) === 'inserted') return ok(doc)
  const found = await into.get(doc._id)
  if (found === null) throw new Error(`${into.name}: ${doc._id} met a foreign unique key`)
  return found.inputHash === doc.inputHash ? ok(found) : fail('IDEMPOTENCY_CONFLICT')
}
