import { appId } from '../functions/runtime-environment'
import { merchantId, payTime } from './pay-answers'
import type { Refund, Trade } from './pay-types'

const columns = [
  '交易时间',
  '公众账号ID',
  '商户号',
  '特约商户号',
  '设备号',
  '微信订单号',
  '商户订单号',
  '用户标识',
  '交易类型',
  '交易状态',
  '付款银行',
  '货币种类',
  '应结订单金额',
  '代金券金额',
  '微信退款单号',
  '商户退款单号',
  '退款金额',
  '充值券退款金额',
  '退款类型',
  '退款状态',
  '商品名称',
  '商户数据包',
  '手续费',
  '费率',
  '订单金额',
  '申请退款金额',
  '费率备注',
]
const summaryColumns = [
  '总交易单数',
  '应结订单总金额',
  '退款总金额',
  '充值券退款总金额',
  '手续费总金额',
  '订单总金额',
  '申请退款总金额',
]

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
const line = (cells: readonly string[]): string => cells.map(cell => `\`${cell}`).join(',')

/** The text of a day's bill: payments and refunds of that day, then the sums. Each cell begins with a backtick, as WeChat's do. */
export function billText(day: string, trades: readonly Trade[], refunds: readonly Refund[]): string | undefined {
  const paid = trades.filter(trade => trade.paidAt && payTime(new Date(trade.paidAt)).startsWith(day))
  const returned = refunds.filter(refund => payTime(new Date(refund.createdAt)).startsWith(day))
  if (paid.length + returned.length === 0) return undefined
  const byNumber = new Map(trades.map(trade => [trade.outTradeNo, trade]))
  const rows = [
    ...paid.map(trade => row(trade, new Date(trade.paidAt ?? 0))),
    ...returned.flatMap(refund => {
      const trade = byNumber.get(refund.outTradeNo)
      return trade ? [row(trade, new Date(refund.createdAt), refund)] : []
    }),
  ]
  const paidSum = paid.reduce((sum, trade) => sum + trade.totalFee, 0)
  const refundSum = returned.reduce((sum, refund) => sum + refund.refundFee, 0)
  const sums = [String(rows.length), yuan(paidSum), yuan(refundSum), '0.00', '0.00', yuan(paidSum), yuan(refundSum)]
  return [columns.join(','), ...rows, summaryColumns.join(','), line(sums), ''].join('\r\n')
}

function row(trade: Trade, at: Date, refund?: Refund): string {
  const digits = payTime(at)
  const time = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)} ${digits.slice(8, 10)}:${digits.slice(10, 12)}:${digits.slice(12, 14)}`
  const money = refund ? '0.00' : yuan(trade.totalFee)
  return line([
    time,
    appId,
    merchantId,
    trade.subMchId,
    '',
    trade.transactionId ?? '',
    trade.outTradeNo,
    trade.openid,
    'JSAPI',
    refund ? 'REFUND' : 'SUCCESS',
    'OTHERS',
    'CNY',
    money,
    '0.00',
    refund?.refundId ?? '0',
    refund?.outRefundNo ?? '0',
    yuan(refund?.refundFee ?? 0),
    '0.00',
    refund ? 'ORIGINAL' : '',
    refund ? 'SUCCESS' : '',
    trade.body,
    '',
    '0.00',
    '0.00%',
    money,
    yuan(refund?.refundFee ?? 0),
    '',
  ])
}
