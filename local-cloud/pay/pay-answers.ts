import { randomBytes } from 'node:crypto'
import { appId } from '../functions/runtime-environment'
import type { Refund, Trade } from './pay-types'

export const merchantId = '1800009365'
type Fields = Record<string, unknown>

const nonce = (): string => randomBytes(16).toString('hex').toUpperCase()
const signed = (): Fields => ({ nonce_str: nonce(), sign: nonce() })

/** The request was understood; `result_code` says whether it did something. */
function payAnswer(fields: Fields): Buffer {
  return asJson({
    return_code: 'SUCCESS',
    return_msg: 'OK',
    result_code: 'SUCCESS',
    appid: appId,
    mch_id: merchantId,
    ...signed(),
    ...fields,
  })
}

/** Understood, but refused by a rule of WeChat Pay. The SDK reports errCode 0 all the same. */
export function payRefusal(code: string, description: string): Buffer {
  return payAnswer({ result_code: 'FAIL', err_code: code, err_code_des: description })
}

/** Not even understood: a parameter is missing or wrong. */
export function payMisread(message: string): Buffer {
  return asJson({ return_code: 'FAIL', return_msg: message })
}

const asJson = (fields: Fields): Buffer => Buffer.from(JSON.stringify(fields))

export function unifiedOrderAnswer(trade: Trade, now: Date): Buffer {
  const payment = {
    appId,
    timeStamp: String(Math.floor(now.getTime() / 1000)),
    nonceStr: nonce(),
    package: `prepay_id=${trade.prepayId}`,
    signType: 'MD5',
    paySign: nonce(),
  }
  return payAnswer({ sub_mch_id: trade.subMchId, trade_type: 'JSAPI', prepay_id: trade.prepayId, payment })
}

const stateWords: Record<Trade['state'], string> = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  CLOSED: '订单已关闭',
  REFUND: '转入退款',
}

export function queryOrderAnswer(trade: Trade): Buffer {
  const paid = trade.paidAt
    ? {
        transaction_id: trade.transactionId,
        time_end: payTime(new Date(trade.paidAt)),
        bank_type: 'OTHERS',
        cash_fee: trade.totalFee,
        total_fee: trade.totalFee,
        fee_type: 'CNY',
        is_subscribe: 'N',
      }
    : {}
  return payAnswer({
    sub_mch_id: trade.subMchId,
    openid: trade.openid,
    sub_openid: trade.openid,
    trade_type: 'JSAPI',
    out_trade_no: trade.outTradeNo,
    trade_state: trade.state,
    trade_state_desc: stateWords[trade.state],
    ...paid,
  })
}

export function refundAnswer(refund: Refund, trade: Trade): Buffer {
  return payAnswer({
    transaction_id: trade.transactionId,
    out_trade_no: trade.outTradeNo,
    out_refund_no: refund.outRefundNo,
    refund_id: refund.refundId,
    refund_fee: refund.refundFee,
    total_fee: trade.totalFee,
    cash_fee: trade.totalFee,
  })
}

export function queryRefundAnswer(refunds: readonly Refund[], trade: Trade): Buffer {
  const numbered = refunds.flatMap((refund, i) => [
    [`out_refund_no_${i}`, refund.outRefundNo],
    [`refund_id_${i}`, refund.refundId],
    [`refund_fee_${i}`, refund.refundFee],
    [`refund_status_${i}`, 'SUCCESS'],
    [`refund_success_time_${i}`, refund.createdAt],
  ])
  return payAnswer({
    transaction_id: trade.transactionId,
    out_trade_no: trade.outTradeNo,
    total_fee: trade.totalFee,
    refund_count: refunds.length,
    ...Object.fromEntries(numbered),
  })
}

/** The event of the callback function: camel case, as the cloud converts it. */
export function paymentNotification(trade: Trade): Fields {
  return {
    appid: appId,
    bankType: 'OTHERS',
    cashFee: trade.totalFee,
    feeType: 'CNY',
    isSubscribe: 'N',
    mchId: merchantId,
    nonceStr: nonce(),
    openid: trade.openid,
    outTradeNo: trade.outTradeNo,
    resultCode: 'SUCCESS',
    returnCode: 'SUCCESS',
    subAppid: appId,
    subIsSubscribe: 'N',
    subMchId: trade.subMchId,
    subOpenid: trade.openid,
    timeEnd: payTime(new Date(trade.paidAt ?? 0)),
    totalFee: trade.totalFee,
    tradeType: 'JSAPI',
    transactionId: trade.transactionId,
    userInfo: { appId, openId: trade.openid },
  }
}

/** WeChat Pay's `yyyyMMddHHmmss` in UTC+8. */
export function payTime(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)
}
