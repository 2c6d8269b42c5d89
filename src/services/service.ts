import type { Action, ActionError, ActionReply, Contract, InputOf, OutputOf } from '@/contracts'
import { err, ok, type Result } from '@/domain/kernel'
import { setClock } from './clock'
import { callCloud, type TransportError } from './cloud'

/** Why a call gave no value: it did not get through, or the server refused it and says why in Chinese. */
export type ServiceError = TransportError | ({ readonly kind: 'refused' } & ActionError)
export type Reply<T> = Promise<Result<T, ServiceError>>

/** The typed client of one cloud function. */
export interface Service<C extends Contract> {
  /** Reads; may be repeated freely. */
  ask<K extends keyof C & string>(action: K, input: InputOf<C[K]>): Reply<OutputOf<C[K]>>
  /** Changes data; the same `requestId` (made when the form opened) changes nothing a second time. */
  change<K extends keyof C & string>(action: K, requestId: string, input: InputOf<C[K]>): Reply<OutputOf<C[K]>>
}

export function serviceOf<C extends Contract>(name: string): Service<C> {
  return {
    ask: (action, input) => send(name, { action, input }),
    change: (action, requestId, input) => send(name, { action, requestId, input }),
  }
}

async function send<A extends Action>(name: string, request: object): Reply<OutputOf<A>> {
  const answer = await callCloud(name, request)
  if (!answer.ok) return answer
  if (!isReply<OutputOf<A>>(answer.value)) return err({ kind: 'unavailable' })
  if (!answer.value.ok) return err({ kind: 'refused', ...answer.value.error })
  setClock(answer.value.at)
  return ok(answer.value.value)
}

// The contract's output types are the server's promise; only the envelope is checked again here.
const isReply = <T>(value: unknown): value is ActionReply<T> =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean'

const TRANSPORT_TEXTS: Record<TransportError['kind'], string> = {
  offline: '网络不可用，请检查网络后重试',
  timeout: '网络有些慢，请稍后重试',
  unavailable: '服务暂时不可用，请稍后重试',
}

/** What to show a person: what happened and what to do next. */
export const textOf = (error: ServiceError): string =>
  error.kind === 'refused' ? error.message : TRANSPORT_TEXTS[error.kind]
