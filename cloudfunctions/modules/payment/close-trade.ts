import { type PaymentDocument, tradeNumber } from './document'
import { settlePayment } from './settle-payment'
import type { Settling } from './settling'
import { payments } from './store'

/** `none`: no money came and none can come. `open`: nobody can say that yet. */
export type Closing = 'none' | 'paid' | 'open'

/** Makes sure that an order's trade takes no more money, before the order is let go. */
export async function closeTrade(orderId: string, settling: Settling): Promise<Closing> {
  const outTradeNo = tradeNumber(orderId)
  const payment = await payments.get(outTradeNo)
  if (!payment || payment.state === 'closed') return 'none'
  const settled = await settlePayment(outTradeNo, settling)
  if (settled === 'paid') return 'paid'
  if (settled === 'unknown') return 'open'
  if (settled === 'over') return (await markClosed(payment)) ? 'none' : 'open'
  if ((await settling.gateway.close(outTradeNo)) !== 'closed') return 'open'
  await markClosed(payment)
  return 'none'
}

export const markClosed = ({ _id }: PaymentDocument): Promise<boolean> =>
  payments.updateIf(_id, { state: 'open' }, { state: 'closed', dueAt: null })
