import { answerTier, tierInputSchema } from '../../../src/domain/dealer'
import { formatInstant, parse } from '../../../src/domain/kernel'
import { MAX_FEN } from '../../../src/domain/money'
import { checkRefusals } from '../../support/refusals'
import { readCases, shownBy } from '../../support/worked-cases'

test.each(readCases('tier').map(one => [one.name, one] as const))('case %s', (_name, { input, expect: expected }) => {
  const parsed = parse(tierInputSchema, input)
  if (!parsed.ok) throw new Error(parsed.error.path)
  const decision = answerTier(parsed.value)
  const shown = 'deadline' in decision ? { ...decision, deadline: formatInstant(decision.deadline) } : decision
  expect(shownBy(expected, shown)).toEqual(expected)
})

const purchases3 = (gte: number) => ({ anyOf: [{ allOf: [{ metric: 'ownPurchasesFen', windowMonths: 3, gte }] }] })
const good = () => ({
  kind: 'tier',
  policy: {
    allowSkip: false,
    tiers: [
      { code: 'retailer', rank: 1 },
      { code: 'city', rank: 2, require: purchases3(1_000), keep: purchases3(300), graceDays: 30, protectDays: 90 },
    ],
  },
  dealer: { id: 'D', tier: 'city', tierSince: '2026-01-01T00:00:00+08:00', joinedAt: '2026-01-01T00:00:00+08:00' },
  purchases: [
    { at: '2026-10-01T00:00:00+08:00', fen: 500 },
    { at: '2026-10-02T00:00:00+08:00', fen: -500, orderAt: '2026-10-01T00:00:00+08:00' },
  ],
  facts: { coursesPassed: 0, openViolations: 0 },
  now: '2026-11-30T12:00:00+08:00',
})
const first = 'policy.tiers[1].require.anyOf[0].allOf[0]'
const condition = (input: ReturnType<typeof good>) =>
  input.policy.tiers[1]!.require!.anyOf[0]!.allOf[0] as Record<string, unknown>
checkRefusals(tierInputSchema, good, [
  ['no tiers', 'policy.tiers', input => (input.policy.tiers = [])],
  ['a code twice', 'policy.tiers[1].code', input => (input.policy.tiers[1].code = 'retailer')],
  ['a rank twice', 'policy.tiers[1].rank', input => (input.policy.tiers[1].rank = 1)],
  [
    'a condition on the lowest tier',
    'policy.tiers[0].keep',
    input => (input.policy.tiers[0].keep = input.policy.tiers[1].keep),
  ],
  ['days on the lowest tier', 'policy.tiers[0].graceDays', input => (input.policy.tiers[0].graceDays = 1)],
  ['the lowest tier, wherever it stands', 'policy.tiers[1].require', input => (input.policy.tiers[0].rank = 9)],
  ['keep without grace', 'policy.tiers[1].graceDays', input => delete input.policy.tiers[1].graceDays],
  ['keep without protection', 'policy.tiers[1].protectDays', input => delete input.policy.tiers[1].protectDays],
  ['no way', 'policy.tiers[1].require.anyOf', input => (input.policy.tiers[1].require.anyOf = [])],
  [
    'a way without conditions',
    'policy.tiers[1].require.anyOf[0].allOf',
    input => (input.policy.tiers[1].require.anyOf[0].allOf = []),
  ],
  ['a condition without a limit', `${first}.gte`, input => delete condition(input).gte],
  ['a condition with two limits', `${first}.lte`, input => (condition(input).lte = 5)],
  ['recruiting as a metric', `${first}.metric`, input => (condition(input).metric = 'downlines')],
  ['a payment for the tier as a metric', `${first}.metric`, input => (condition(input).metric = 'depositFen')],
  ['a window of no month', `${first}.windowMonths`, input => (condition(input).windowMonths = 0)],
  ['a window of courses', `${first}.windowMonths`, input => (condition(input).metric = 'coursesPassed')],
  ['an unknown key', 'policy.tiers[1].feeFen', input => (input.policy.tiers[1].feeFen = 1)],
  ['an unknown tier', 'dealer.tier', input => (input.dealer.tier = 'king')],
  ['an unknown former tier', 'dealer.promotedFrom', input => (input.dealer.promotedFrom = 'king')],
  ['a time without a zone', 'dealer.tierSince', input => (input.dealer.tierSince = '2026-01-01T00:00:00')],
  ['a return without its order', 'purchases[1].orderAt', input => delete input.purchases[1].orderAt],
  [
    'a purchase with an order time',
    'purchases[0].orderAt',
    input => (input.purchases[0].orderAt = input.purchases[0].at),
  ],
  ['an over-large purchase', 'purchases[0].fen', input => (input.purchases[0].fen = MAX_FEN + 1)],
  ['purchases over-large together', 'purchases[1].fen', input => (input.purchases[0].fen = MAX_FEN)],
  ['a fraction of a course', 'facts.coursesPassed', input => (input.facts.coursesPassed = 0.5)],
  ['a missing now', 'now', input => delete input.now],
])
