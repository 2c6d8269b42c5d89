import type { PromotionDocument } from '../../../cloudfunctions/modules/promotion/document'
import { DAY_MS, formatInstant, instantOf } from '../../../src/domain/kernel'
import { START } from './start-channel'

/** A promotion that runs around the tests' start. `body`: what the test is about, in the domain's JSON form. */
export function promotion(id: string, body: Record<string, unknown>, title = `活动 ${id}`): PromotionDocument {
  const from = START - DAY_MS
  const to = START + 60 * DAY_MS
  const window = { from: formatInstant(instantOf(from)), to: formatInstant(instantOf(to)) }
  return { _id: id, title, status: 'running', from, to, body: { id, status: 'running', scope: {}, ...window, ...body } }
}

/** 满减 on the amount of the whole cart. */
export const thresholdOff = (id: string, at: number, offFen: number, more: Record<string, unknown> = {}) =>
  promotion(id, { level: 'order', rule: { kind: 'thresholdOff', basis: 'amount', steps: [{ at, offFen }] }, ...more })
