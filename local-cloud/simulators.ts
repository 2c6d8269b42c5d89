import { join } from 'node:path'
import type { VirtualClock } from './clock/virtual-clock'
import type { Database } from './engine/database'
import { Records } from './engine/records'
import { invokeAction } from './functions/function-actions'
import type { FunctionHost } from './functions/function-host'
import type { ServiceAction } from './gateway/sdk-gateway'
import { Notifications } from './pay/notifications'
import { payAction } from './pay/pay-actions'
import type { Refund, Trade } from './pay/pay-types'
import { WechatPay } from './pay/wechat-pay'
import { FileStorage } from './storage/storage'
import { storageActions } from './storage/storage-actions'
import type { LocalCloudOptions } from './types'
import { openApiAction } from './wechat/open-api'
import { createOpenApis } from './wechat/open-apis'
import type { SentMessage } from './wechat/sent-message'
import { Subscriptions } from './wechat/subscriptions'

/** Everything beside the database that a function can reach through the SDK. */
export interface Simulators {
  services: Record<string, ServiceAction>
  pay: WechatPay
  storage: FileStorage
  messages: Records<SentMessage>
  subscriptions: Subscriptions
  stop(): void
}

export interface SimulatorParts {
  options: LocalCloudOptions
  database: Database
  host: FunctionHost
  clock: VirtualClock
  url: () => string
  log: (line: string) => void
}

export function createSimulators({ options, database, host, clock, url, log }: SimulatorParts): Simulators {
  const { store } = database
  const trades = new Records<Trade>(store, 'trade')
  const notifications = new Notifications(trades, host, log)
  const pay = new WechatPay(
    trades,
    new Records<Refund>(store, 'refund'),
    notifications,
    clock,
    options.pay?.callbackFunction,
  )
  const messages = new Records<SentMessage>(store, 'message')
  const subscriptions = new Subscriptions(new Records<number>(store, 'subscription'))
  const usedPhoneCodes = new Records<string>(store, 'phone-code')
  const storage = new FileStorage(join(options.dataDir, 'storage'), clock)
  const openApis = createOpenApis({ messages, usedPhoneCodes, subscriptions, clock })
  const services = {
    'functions.invokeFunction': invokeAction(host),
    'wx.wxPayApi': payAction(pay),
    'wx.openApi': openApiAction(openApis),
    ...storageActions(storage, url),
  }
  return { services, pay, storage, messages, subscriptions, stop: () => notifications.stop() }
}
