import type { ErrorCode } from './error'

/** What every client call carries. Identity never stands here: the server takes it from WeChat's context alone. */
export interface ActionRequest {
  readonly action: string
  /** Made when a form opens and reused on retry; 16…64 of `0-9A-Za-z-`. Needed by actions that write. */
  readonly requestId?: string
  readonly input: unknown
}

export interface ActionError {
  readonly code: ErrorCode
  /** Chinese, ready to show: what happened and what to do next. */
  readonly message: string
  readonly details?: unknown
}

export type ActionReply<Output = unknown> =
  /** `at`: the server's clock, epoch ms; phones' clocks are wrong, and deadlines are shown against this one. */
  | { readonly ok: true; readonly value: Output; readonly at: number }
  | { readonly ok: false; readonly error: ActionError }
