export type { Action, Contract, InputOf, OutputOf, ParsedInputOf } from './action'
export * from './catalog'
export * from './commission'
export * from './dealer'
export type { ActionError, ActionReply, ActionRequest } from './envelope'
export { ERROR_TEXTS, type ErrorCode, isErrorCode } from './error'
export type { Address, PageOf } from './field'
export * from './leaderboard'
export * from './order'
export * from './promotion'
export * from './role'
export * from './staff'

import { catalogContract } from './catalog'
import { commissionContract } from './commission'
import { dealerContract } from './dealer'
import { leaderboardContract } from './leaderboard'
import { orderContract } from './order'
import { promotionContract } from './promotion'
import { staffContract } from './staff'

/** Every cloud function that people call, by its name, with its actions. */
export const contracts = {
  dealer: dealerContract,
  catalog: catalogContract,
  promotion: promotionContract,
  order: orderContract,
  commission: commissionContract,
  leaderboard: leaderboardContract,
  staff: staffContract,
} as const
export type FunctionName = keyof typeof contracts
