import { type ServiceError, textOf } from '@/services/service'
import type { Remote } from './use-remote'

/** What stands in a page's place while it has nothing to show, in the shape that the Page component takes. */
export type PageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly notice?: string }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'offline'; readonly message: string }
  | { readonly kind: 'no-permission'; readonly message: string }

export function pageStateOf(remote: Pick<Remote<unknown>, 'status'> & Partial<Problems>): PageState {
  if (remote.status === 'loading') return { kind: 'loading' }
  if (remote.status === 'failed' && remote.error) return failedState(remote.error)
  return remote.problem ? { kind: 'ready', notice: textOf(remote.problem) } : { kind: 'ready' }
}

interface Problems {
  readonly error: ServiceError
  readonly problem: ServiceError | null
}

function failedState(error: ServiceError): PageState {
  const message = textOf(error)
  if (error.kind === 'offline') return { kind: 'offline', message }
  if (error.kind === 'refused' && error.code === 'FORBIDDEN') return { kind: 'no-permission', message }
  return { kind: 'error', message }
}
