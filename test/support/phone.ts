import { act } from '@testing-library/react'
import type { ActionReply, ErrorCode } from '../../src/contracts'
import { ERROR_TEXTS } from '../../src/contracts/error'
import { __phone } from './taro'

/** The remote control of the phone that jsdom tests run on: what the network answers, what the person does, what was called. */
type Answer = (name: string, request: { action: string; requestId?: string; input: unknown }) => unknown

export const phone = {
  reset: () => __phone.reset(),
  /** The network's other end. Return an `ActionReply`, or a promise of one, or throw `{errMsg}` as WeChat does. */
  answer(answer: Answer): void {
    __phone.state.cloud = async (name: string, data: never) => answer(name, data)
  },
  open(params: Record<string, string>, path = ''): void {
    __phone.state.router = { path, params }
  },
  calls: (name: string): readonly Record<string, unknown>[] =>
    __phone.state.calls.filter(([called]) => called === name).map(([, options]) => options),
  storage: (): Map<string, unknown> => __phone.state.storage,
  pages(routes: readonly string[]): void {
    __phone.state.pages = routes.map(route => ({ route }))
  },
  answerModals(agree: boolean): void {
    __phone.state.modalAnswer = agree
  },
  payWith(pay: () => Promise<unknown>): void {
    __phone.state.requestPayment = pay
  },
  showAgain: () => act(async () => __phone.emit('show', {})),
  pullDown: () => act(async () => __phone.emit('pullDown', {})),
  reachBottom: () => act(async () => __phone.emit('reachBottom', {})),
  scrollTo: (scrollTop: number) => act(async () => __phone.emit('scroll', { scrollTop })),
  network: (isConnected: boolean) => act(async () => __phone.emit('network', { isConnected, networkType: 'wifi' })),
}

export const done = <T>(value: T): ActionReply<T> => ({ ok: true, value, at: Date.now() })

export const refused = (code: ErrorCode, details?: unknown): ActionReply<never> => ({
  ok: false,
  error: { code, message: ERROR_TEXTS[code], details },
})
