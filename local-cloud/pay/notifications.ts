import type { Records } from '../engine/records'
import { messageOf } from '../errors'
import type { FunctionHost } from '../functions/function-host'
import { paymentNotification } from './pay-answers'
import type { Trade } from './pay-types'

/** Pauses before another attempt, as long as the callback has not answered `{errcode: 0}`. Shorter than WeChat's two days. */
const retryMs = [300, 1000, 3000, 10_000, 30_000]

/** Calls the product's callback function about paid trades. */
export class Notifications {
  private readonly trades: Records<Trade>
  private readonly host: FunctionHost
  private readonly log: (line: string) => void
  private readonly timers = new Set<NodeJS.Timeout>()

  constructor(trades: Records<Trade>, host: FunctionHost, log: (line: string) => void) {
    this.trades = trades
    this.host = host
    this.log = log
  }

  /** One attempt now; further ones follow by themselves. `again` repeats a delivered notification. */
  async deliver(outTradeNo: string, again = false): Promise<void> {
    const trade = this.trades.get(outTradeNo)
    if (!trade || (trade.notification !== 'pending' && !again)) return
    const accepted = await this.attempt(trade)
    const latest = this.trades.get(outTradeNo) ?? trade
    const attempts = latest.attempts + 1
    const delivered = accepted || latest.notification === 'delivered'
    this.trades.put(outTradeNo, { ...latest, attempts, notification: delivered ? 'delivered' : 'pending' })
    const pause = retryMs[attempts - 1]
    if (!delivered && pause !== undefined) this.later(outTradeNo, pause)
  }

  async deliverPending(): Promise<void> {
    for (const trade of this.trades.all()) if (trade.notification === 'pending') await this.deliver(trade.outTradeNo)
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  private async attempt(trade: Trade): Promise<boolean> {
    if (!trade.functionName) {
      this.log(`payment ${trade.outTradeNo}: unifiedOrder named no functionName, nobody is notified`)
      return true
    }
    try {
      const { result } = await this.host.call({
        name: trade.functionName,
        event: paymentNotification(trade),
        source: 'wx_pay',
      })
      return typeof result === 'object' && result !== null && (result as { errcode?: unknown }).errcode === 0
    } catch (error) {
      this.log(`payment ${trade.outTradeNo}: the callback failed: ${messageOf(error).split('\n')[0]}`)
      return false
    }
  }

  private later(outTradeNo: string, pauseMs: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      this.deliver(outTradeNo).catch(error => this.log(`payment ${outTradeNo}: ${messageOf(error)}`))
    }, pauseMs)
    timer.unref()
    this.timers.add(timer)
  }
}
