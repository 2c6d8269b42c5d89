import { cloudPayGateway } from '../modules/payment/cloud-pay-gateway'
import { settlePayment } from '../modules/payment/settle-payment'
import { currentTime } from '../platform/clock'
import { beginCall } from '../platform/data'
import { logger } from '../platform/log'
import { readNotification } from './read-notification'

interface Reply {
  readonly errcode: number
  readonly errmsg: string
}

/**
 * WeChat says that something happened to a trade. Anybody can say so, any number of times: it only makes us ask the
 * gateway ourselves. `errcode: 0` ends it; anything else is told again later.
 */
export async function main(event: unknown): Promise<Reply> {
  beginCall()
  const outTradeNo = readNotification(event)
  const log = logger({ action: 'payment-notify', outTradeNo: outTradeNo ?? '' })
  if (outTradeNo === null) return { errcode: 0, errmsg: 'not a notification' }
  try {
    const settled = await settlePayment(outTradeNo, { gateway: cloudPayGateway, now: currentTime(), log })
    log.info('settled', { settled })
    return settled === 'unknown' ? { errcode: 1, errmsg: 'tell again' } : { errcode: 0, errmsg: 'ok' }
  } catch (thrown) {
    log.error('threw', thrown)
    return { errcode: 1, errmsg: 'tell again' }
  }
}
