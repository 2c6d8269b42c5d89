import { cloudPay, type PayApi, type PayReply } from '../../platform/pay/cloud-pay'
import type { PaymentGateway, RefundRequest, Trade, TradeRequest } from './gateway'

const merchant = () => ({ subMchId: process.env.WXPAY_SUB_MCH_ID ?? '' })
const callback = () => ({ envId: process.env.TCB_ENV ?? '', functionName: 'payment-notify' })
const nonce = (): { nonceStr: string } => ({ nonceStr: Math.random().toString(36).slice(2).padEnd(16, '0') })

/** Null where the gateway could not be asked at all: then nothing is known. */
async function ask(api: PayApi, data: Readonly<Record<string, unknown>>): Promise<PayReply | null> {
  try {
    return await cloudPay(api, { ...merchant(), ...nonce(), ...data })
  } catch {
    return null
  }
}

/** `errCode: 0` stands beside refusals too: only both codes together mean that it was done. */
const succeeded = (reply: PayReply): boolean => reply.returnCode === 'SUCCESS' && reply.resultCode === 'SUCCESS'

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

/** `20261123200000`, the gateway's own clock format in UTC+8. */
const gatewayTime = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)

async function open(request: TradeRequest): Promise<Readonly<Record<string, string>> | null> {
  const reply = await ask('unifiedOrder', {
    ...callback(),
    body: request.description,
    outTradeNo: request.outTradeNo,
    totalFee: request.amountFen,
    spbillCreateIp: '127.0.0.1',
    tradeType: 'JSAPI',
    timeExpire: gatewayTime(request.expiresAt),
  })
  if (!reply || !succeeded(reply) || typeof reply.payment !== 'object' || reply.payment === null) return null
  return Object.fromEntries(Object.entries(reply.payment).map(([key, value]) => [key, textOf(value)]))
}

async function query(outTradeNo: string): Promise<Trade> {
  const reply = await ask('queryOrder', { outTradeNo })
  if (!reply) return { kind: 'unknown', why: 'no answer' }
  if (!succeeded(reply)) {
    const why = [reply.returnMsg, reply.errCodeDes, reply.errCode].map(textOf).join(' ')
    return /ORDERNOTEXIST|not ?exist|不存在/i.test(why) ? { kind: 'missing' } : { kind: 'unknown', why }
  }
  return tradeOf(reply)
}

function tradeOf(reply: PayReply): Trade {
  const state = textOf(reply.tradeState)
  switch (state) {
    case 'SUCCESS': {
      const amountFen = Number(reply.totalFee)
      const transactionId = textOf(reply.transactionId)
      if (!Number.isSafeInteger(amountFen) || transactionId === '')
        return { kind: 'unknown', why: 'paid without amount' }
      return { kind: 'paid', outTradeNo: textOf(reply.outTradeNo), amountFen, transactionId }
    }
    case 'NOTPAY':
    case 'PAYERROR':
      return { kind: 'unpaid' }
    case 'CLOSED':
    case 'REVOKED':
      return { kind: 'closed' }
    case 'REFUND':
      return { kind: 'refunded' }
    default:
      return { kind: 'unknown', why: state }
  }
}

async function close(outTradeNo: string): Promise<'closed' | 'unknown'> {
  const reply = await ask('closeOrder', { outTradeNo })
  if (reply && succeeded(reply)) return 'closed'
  const trade = await query(outTradeNo)
  return trade.kind === 'closed' || trade.kind === 'missing' ? 'closed' : 'unknown'
}

async function refund(request: RefundRequest): Promise<'accepted' | 'unknown'> {
  const reply = await ask('refund', {
    ...callback(),
    outTradeNo: request.outTradeNo,
    outRefundNo: request.outRefundNo,
    totalFee: request.totalFen,
    refundFee: request.refundFen,
  })
  return reply && succeeded(reply) ? 'accepted' : 'unknown'
}

export const cloudPayGateway: PaymentGateway = { open, query, close, refund }
