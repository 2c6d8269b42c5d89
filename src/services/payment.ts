import Taro from '@tarojs/taro'
import type { PaymentRequest } from '@/contracts'
import { postLocal, type TransportError } from './cloud'

/**
 * What the phone knows of a payment. `submitted` is not yet paid: only the server, by asking the payment gateway, says so.
 */
export type PaymentOutcome =
  | { readonly kind: 'submitted' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: TransportError }

/** Asks the person to pay or to leave it; the local cloud has no payment window of its own. */
export type AskToPay = (request: PaymentRequest) => Promise<boolean>

export function requestPayment(request: PaymentRequest, ask: AskToPay): Promise<PaymentOutcome> {
  return process.env.QDT_CLOUD === 'local' ? payLocally(request, ask) : payByWechat(request)
}

async function payByWechat(request: PaymentRequest): Promise<PaymentOutcome> {
  try {
    await Taro.requestPayment(request.payment as unknown as Taro.requestPayment.Option)
    return { kind: 'submitted' }
  } catch (cause) {
    const text = String((cause as { errMsg?: unknown } | null)?.errMsg ?? cause)
    return /cancel/i.test(text) ? { kind: 'cancelled' } : { kind: 'failed', error: { kind: 'unavailable' } }
  }
}

async function payLocally(request: PaymentRequest, ask: AskToPay): Promise<PaymentOutcome> {
  const accept = await ask(request)
  const answer = await postLocal('requestPayment', { outTradeNo: request.outTradeNo, accept })
  if (!answer.ok) return { kind: 'failed', error: answer.error }
  return accept ? { kind: 'submitted' } : { kind: 'cancelled' }
}
