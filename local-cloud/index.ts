export { CloudError, LocalCloudError, type LocalCloudErrorCode } from './errors'
export type { Injection, InvocationStats, LogLine } from './functions/invocation-stats'
export { ClientCallError } from './gateway/client-errors'
export { type Limits, limitTable } from './limits'
export type { AcceptOptions, PaySimulator, Refund, Trade, TradeState } from './pay/pay-types'
export { startLocalCloud } from './start-local-cloud'
export type {
  Admin,
  AdminDocument,
  ClockControl,
  CollectionDeclaration,
  Declarations,
  FindOptions,
  FunctionDeclaration,
  IndexDeclaration,
  Invocation,
  InvokeOptions,
  LocalCloud,
  LocalCloudOptions,
  StaticFolder,
} from './types'
export type { SentMessage } from './wechat/sent-message'
