import type { ErrorCode, InviteState } from '../../../src/contracts'

/** What an invite that is not open answers to whoever wants to use it. */
export const CLOSED_INVITE_CODES: Record<Exclude<InviteState, 'open'>, ErrorCode> = {
  expired: 'INVITE_EXPIRED',
  used_up: 'INVITE_USED_UP',
  revoked: 'INVITE_REVOKED',
}
