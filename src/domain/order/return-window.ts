import * as v from 'valibot'
import { type Instant, integerBetween, plusDays, refusal, rule } from '../kernel'

const MIN_FREEZE_DAYS = 7

/** Days that an order's clock runs on. Returns may be asked for at most as long as commission is frozen. docs/rules.md §3, §4. */
export const orderTermsSchema = v.pipe(
  v.strictObject({
    payMinutes: integerBetween(1, 24 * 60),
    transferDays: integerBetween(1, 30),
    autoReceiveDays: integerBetween(1, 60),
    returnDays: integerBetween(0, 365),
    freezeDays: integerBetween(MIN_FREEZE_DAYS, 365),
  }),
  rule(({ returnDays, freezeDays }) =>
    returnDays > freezeDays ? refusal('退货期不能长于佣金冻结期', 'returnDays') : undefined,
  ),
)
export type OrderTerms = v.InferOutput<typeof orderTermsSchema>

/** Shipped defaults: 30 minutes to pay, 3 days by transfer, received after 10 days, returns for 7, commission frozen for 15. */
export const DEFAULT_ORDER_TERMS: OrderTerms = {
  payMinutes: 30,
  transferDays: 3,
  autoReceiveDays: 10,
  returnDays: 7,
  freezeDays: 15,
}

/** Whether a return may still be asked for: before receipt, and until `returnDays` after it (`t < end`). */
export const mayAskForReturn = (receivedAt: Instant | undefined, returnDays: number, now: Instant): boolean =>
  receivedAt === undefined || now < plusDays(receivedAt, returnDays)
