import { randomInt } from 'node:crypto'
import type { VirtualClock } from '../clock/virtual-clock'
import { newRequestId } from '../documents/ids'
import type { Records } from '../engine/records'
import { billText } from './bill'
import type { Notifications } from './notifications'
import {
  payMisread,
  payRefusal,
  payTime,
  queryOrderAnswer,
  queryRefundAnswer,
  refundAnswer,
  unifiedOrderAnswer,
} from './pay-answers'
import type { AcceptOptions, PaySimulator, Refund, Trade } from './pay-types'

type Fields = Record<string, unknown>
const text = (fields: Fields, name: string): string =>
  typeof fields[name] === 'string' ? (fields[name] as string) : ''
const isFee = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0

/** WeChat Pay behind `cloudPay`: what it keeps, what it answers, and the person who pays or does not. */
export class WechatPay implements PaySimulator {
  private readonly tradeRecords: Records<Trade>
  private readonly refundRecords: Records<Refund>
  private readonly notifications: Notifications
  private readonly clock: VirtualClock
  private readonly defaultCallback: string | undefined

  constructor(
    trades: Records<Trade>,
    refunds: Records<Refund>,
    notifications: Notifications,
    clock: VirtualClock,
    callback?: string,
  ) {
    this.tradeRecords = trades
    this.refundRecords = refunds
    this.notifications = notifications
    this.clock = clock
    this.defaultCallback = callback
  }

  /** Answers one `cloudPay` call; undefined for a name it does not know. */
  answer(api: string, fields: Fields, openid: string | undefined): Buffer | undefined {
    switch (api) {
      case 'unifiedOrder':
        return this.unifiedOrder(fields, openid)
      case 'queryOrder':
        return this.withTrade(fields, queryOrderAnswer)
      case 'closeOrder':
        return this.withTrade(fields, trade => this.closeOrder(trade))
      case 'refund':
        return this.withTrade(fields, trade => this.refund(trade, fields))
      case 'queryRefund':
        return this.queryRefund(fields)
      case 'downloadBill':
        return this.downloadBill(fields)
      default:
        return undefined
    }
  }

  pending(): Trade[] {
    return this.trades().filter(trade => trade.state === 'NOTPAY' && !trade.refused)
  }

  trades(): Trade[] {
    return this.tradeRecords.all()
  }

  refunds(): Refund[] {
    return this.refundRecords.all()
  }

  async accept(outTradeNo: string, { notify = 'once' }: AcceptOptions = {}): Promise<void> {
    const trade = this.known(outTradeNo)
    if (trade.state !== 'NOTPAY') throw new Error(`trade ${outTradeNo} is ${trade.state}, it cannot be paid`)
    const now = this.clock.now()
    const notification = notify === 'lost' ? 'lost' : 'pending'
    const transactionId = `4200${payTime(now)}${String(randomInt(1e10)).padStart(10, '0')}`
    this.save({ ...trade, state: 'SUCCESS', transactionId, paidAt: now.toISOString(), refused: false, notification })
    if (notify === 'once' || notify === 'twice') await this.notifications.deliver(outTradeNo)
    if (notify === 'twice') await this.notifications.deliver(outTradeNo, true)
  }

  async refuse(outTradeNo: string): Promise<void> {
    this.save({ ...this.known(outTradeNo), refused: true })
  }

  deliverLate(): Promise<void> {
    return this.notifications.deliverPending()
  }

  bill(day: string): string {
    return billText(day, this.trades(), this.refunds()) ?? ''
  }

  /** The trade of a prepay id or package (`prepay_id=…`), or of its own number. */
  find(reference: string): Trade | undefined {
    const prepayId = reference.replace(/^prepay_id=/, '')
    return this.tradeRecords.get(reference) ?? this.trades().find(trade => trade.prepayId === prepayId)
  }

  private unifiedOrder(fields: Fields, caller: string | undefined): Buffer {
    const outTradeNo = text(fields, 'out_trade_no')
    const openid = text(fields, 'sub_openid') || text(fields, 'openid') || caller || ''
    if (!/^[\w\-|*@]{6,32}$/.test(outTradeNo)) return payMisread('商户订单号非法')
    if (!isFee(fields.total_fee)) return payMisread('total_fee 参数格式错误')
    if (!text(fields, 'body')) return payMisread('缺少参数 body')
    if (!openid) return payMisread('缺少参数 openid')
    const known = this.tradeRecords.get(outTradeNo)
    if (known?.state === 'SUCCESS' || known?.state === 'REFUND') return payRefusal('ORDERPAID', '该订单已支付')
    if (known?.state === 'CLOSED') return payRefusal('ORDERCLOSED', '该订单已关闭')
    if (known && known.totalFee !== fields.total_fee) return payRefusal('INVALID_REQUEST', '201 商户订单号重复')
    const now = this.clock.now()
    const trade: Trade = known ?? {
      outTradeNo,
      prepayId: `wx${payTime(now)}${newRequestId().replaceAll('-', '').slice(0, 20)}`,
      totalFee: fields.total_fee,
      body: text(fields, 'body'),
      openid,
      functionName: text(fields, 'function_name') || this.defaultCallback || '',
      subMchId: text(fields, 'sub_mch_id'),
      state: 'NOTPAY',
      createdAt: now.toISOString(),
      notification: 'none',
      attempts: 0,
      refused: false,
    }
    this.save({ ...trade, refused: false })
    return unifiedOrderAnswer(trade, now)
  }

  private closeOrder(trade: Trade): Buffer {
    if (trade.state === 'CLOSED') return payRefusal('ORDERCLOSED', '订单已关闭')
    if (trade.state !== 'NOTPAY') return payRefusal('ORDERPAID', '订单已支付')
    this.save({ ...trade, state: 'CLOSED' })
    return queryOrderAnswer({ ...trade, state: 'CLOSED' })
  }

  private refund(trade: Trade, fields: Fields): Buffer {
    const outRefundNo = text(fields, 'out_refund_no')
    const refundFee = fields.refund_fee
    if (!outRefundNo || !isFee(refundFee)) return payMisread('退款参数错误')
    if (trade.state !== 'SUCCESS' && trade.state !== 'REFUND') return payRefusal('TRADE_STATE_ERROR', '订单状态错误')
    if (fields.total_fee !== trade.totalFee)
      return payRefusal('REFUND_FEE_MISMATCH', '订单金额或退款金额与之前请求不一致，请核实后再试')
    const known = this.refundRecords.get(outRefundNo)
    if (known) {
      const same = known.outTradeNo === trade.outTradeNo && known.refundFee === refundFee
      return same
        ? refundAnswer(known, trade)
        : payRefusal('REFUND_FEE_MISMATCH', '订单金额或退款金额与之前请求不一致，请核实后再试')
    }
    if (this.refunded(trade) + refundFee > trade.totalFee) return payRefusal('NOTENOUGH', '退款金额大于可退金额')
    const now = this.clock.now()
    const refundId = `5030${payTime(now)}${String(randomInt(1e10)).padStart(10, '0')}`
    const refund = { outRefundNo, outTradeNo: trade.outTradeNo, refundId, refundFee, createdAt: now.toISOString() }
    this.refundRecords.put(outRefundNo, refund)
    this.save({ ...trade, state: 'REFUND' })
    return refundAnswer(refund, trade)
  }

  private queryRefund(fields: Fields): Buffer {
    const byNumber = this.refundRecords.get(text(fields, 'out_refund_no'))
    const outTradeNo = byNumber?.outTradeNo ?? text(fields, 'out_trade_no')
    const found = byNumber ? [byNumber] : this.refunds().filter(refund => refund.outTradeNo === outTradeNo)
    const trade = this.tradeRecords.get(outTradeNo)
    return trade && found.length > 0
      ? queryRefundAnswer(found, trade)
      : payRefusal('REFUNDNOTEXIST', '退款订单查询失败')
  }

  private downloadBill(fields: Fields): Buffer {
    const bill = billText(text(fields, 'bill_date'), this.trades(), this.refunds())
    return bill === undefined ? payMisread('No Bill Exist') : Buffer.from(bill)
  }

  private withTrade(fields: Fields, work: (trade: Trade) => Buffer): Buffer {
    const number = text(fields, 'out_trade_no')
    const byTransaction = text(fields, 'transaction_id')
    const trade =
      this.tradeRecords.get(number) ?? this.trades().find(item => byTransaction && item.transactionId === byTransaction)
    return trade ? work(trade) : payRefusal('ORDERNOTEXIST', '订单不存在')
  }

  private refunded(trade: Trade): number {
    return this.refunds().reduce(
      (sum, refund) => sum + (refund.outTradeNo === trade.outTradeNo ? refund.refundFee : 0),
      0,
    )
  }

  private known(outTradeNo: string): Trade {
    const trade = this.tradeRecords.get(outTradeNo)
    if (!trade) throw new Error(`there is no trade ${outTradeNo}`)
    return trade
  }

  private save(trade: Trade): void {
    this.tradeRecords.put(trade.outTradeNo, trade)
  }
}
