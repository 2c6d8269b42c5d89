import {
  answerCommission,
  answerRebate,
  answerTax,
  commissionInputSchema,
  rebateInputSchema,
  taxInputSchema,
} from '../../../src/domain/commission'
import { answerTier, type TierDecision, tierInputSchema } from '../../../src/domain/dealer'
import { formatInstant, type InvalidInput, ok, parse, type Result, type Schema } from '../../../src/domain/kernel'
import { answerRank, rankInputSchema } from '../../../src/domain/leaderboard'
import { allocate, allocateInputSchema } from '../../../src/domain/money'
import { answerRefund, refundInputSchema } from '../../../src/domain/order'
import { quoteCart, quoteInputSchema } from '../../../src/domain/promotion'

/** Checks an unknown input and answers it. */
export type Question = (input: unknown) => Result<unknown, InvalidInput>

const question =
  <T>(schema: Schema<T>, answer: (input: T) => unknown): Question =>
  input => {
    const parsed = parse(schema, input)
    return parsed.ok ? ok(answer(parsed.value)) : parsed
  }

/** Every kind that the simulator answers, by the functions that the product itself runs. Source: docs/rules.md. */
export const questions: ReadonlyMap<string, Question> = new Map<string, Question>([
  ['allocate', question(allocateInputSchema, ({ total, weights }) => allocate(total, weights))],
  ['quote', question(quoteInputSchema, quoteCart)],
  ['refund', question(refundInputSchema, answerRefund)],
  ['commission', question(commissionInputSchema, answerCommission)],
  ['rebate', question(rebateInputSchema, answerRebate)],
  ['tax', question(taxInputSchema, answerTax)],
  ['tier', question(tierInputSchema, input => withDeadlineText(answerTier(input)))],
  ['rank', question(rankInputSchema, answerRank)],
])

/** Instants are ISO text in UTC outside the domain. */
const withDeadlineText = (decision: TierDecision): unknown =>
  'deadline' in decision ? { ...decision, deadline: formatInstant(decision.deadline) } : decision
