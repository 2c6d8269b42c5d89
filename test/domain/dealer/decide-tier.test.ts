import fc from 'fast-check'
import {
  applyTierDecision,
  decideTier,
  describeTierGaps,
  type TierPolicy,
  type TierStanding,
  tierOf,
} from '../../../src/domain/dealer'
import { DAY_MS, type Instant, parseInstant, plusDays, plusMs } from '../../../src/domain/kernel'
import { type Fen, fen } from '../../../src/domain/money'

const start = parseInstant('2026-01-01T00:00:00+08:00')!
const bought = (windowMonths: number, gte: number) => ({
  metric: 'ownPurchasesFen' as const,
  windowMonths,
  gte: fen(gte) as Fen,
})
const ways = (...allOf: ReturnType<typeof bought>[]) => ({ anyOf: [{ allOf }] })
const policyOf = (allowSkip: boolean): TierPolicy => ({
  allowSkip,
  tiers: [
    { code: 'retailer', rank: 1 },
    {
      code: 'city',
      rank: 2,
      require: ways(bought(3, 1_000)),
      keep: ways(bought(3, 300)),
      graceDays: 30,
      protectDays: 90,
    },
    {
      code: 'regional',
      rank: 3,
      require: {
        anyOf: [{ allOf: [bought(3, 5_000), { metric: 'coursesPassed', gte: 1 }] }, { allOf: [bought(12, 9_000)] }],
      },
      keep: ways(bought(6, 1_500)),
      graceDays: 30,
      protectDays: 90,
    },
    { code: 'partner', rank: 4, keep: ways(bought(12, 20_000)), graceDays: 45, protectDays: 180 },
  ],
})

const day = fc.integer({ min: 0, max: 400 })
const purchase = fc.record({
  day,
  amount: fc.integer({ min: 1, max: 6_000 }),
  returned: fc.option(fc.record({ after: fc.integer({ min: 1, max: 60 }), share: fc.integer({ min: 1, max: 100 }) }), {
    nil: undefined,
  }),
})
const purchases = fc.array(purchase, { maxLength: 12 }).map(list =>
  list.flatMap(({ day: on, amount, returned }) => {
    const at = plusDays(start, on)
    const order = { at, fen: fen(amount) }
    if (!returned) return [order]
    return [
      order,
      { at: plusDays(at, returned.after), fen: fen(-Math.ceil((amount * returned.share) / 100)), orderAt: at },
    ]
  }),
)
const standing: fc.Arbitrary<TierStanding> = fc
  .record({
    rank: fc.integer({ min: 0, max: 3 }),
    since: day,
    lower: fc.integer({ min: 0, max: 3 }),
    warned: fc.option(day, { nil: undefined }),
    promoted: fc.boolean(),
  })
  .map(({ rank, since, lower, warned, promoted }) => {
    const codes = ['retailer', 'city', 'regional', 'partner']
    return {
      tier: codes[rank]!,
      tierSince: plusDays(start, since),
      ...(promoted && lower < rank ? { promotedFrom: codes[lower]! } : {}),
      ...(warned === undefined ? {} : { warnedAt: plusDays(start, warned) }),
    }
  })
const drawn = fc.record({ allowSkip: fc.boolean(), standing, purchases, coursesPassed: fc.integer({ min: 0, max: 2 }) })
const factsOf = (list: { at: Instant; fen: Fen; orderAt?: Instant }[], coursesPassed: number) => ({
  joinedAt: start,
  purchases: list,
  coursesPassed,
  openViolations: 0,
})

const CHANGES = { promote: 1, revoke: -1, demote: -1, keep: 0, warn: 0, warned: 0 } as const

test('at each instant of a year there is exactly one decision, and it agrees with itself', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.integer({ min: 0, max: 365 * 24 * 60 }),
      ({ allowSkip, standing: own, purchases: list, coursesPassed }, minute) => {
        const policy = policyOf(allowSkip)
        const now = plusMs(start, minute * 60_000)
        const decided = decideTier({ policy, standing: own, facts: factsOf(list, coursesPassed), now })
        const step = Math.sign(tierOf(policy, decided.tier).rank - tierOf(policy, own.tier).rank)
        expect(step).toBe(CHANGES[decided.decision])
        if (CHANGES[decided.decision] !== 0) expect(decided.nextGaps).toEqual([])
        if (decided.decision === 'warn' || decided.decision === 'warned') {
          expect(decided.keepGaps.every(gaps => gaps.length > 0)).toBe(true)
          expect(now < decided.deadline).toBe(true)
        }
        if (decided.decision === 'demote')
          expect(tierOf(policy, own.tier).rank - tierOf(policy, decided.tier).rank).toBe(1)
        if (decided.decision === 'promote' && !allowSkip)
          expect(tierOf(policy, decided.tier).rank - tierOf(policy, own.tier).rank).toBe(1)
        if (decided.decision === 'promote') expect(decided.tier).not.toBe('partner')
      },
    ),
    { numRuns: 500 },
  )
})

test('more purchases never give a lower tier', () => {
  fc.assert(
    fc.property(
      drawn,
      day,
      fc.integer({ min: 1, max: 9_000 }),
      day,
      ({ allowSkip, standing: own, purchases: list, coursesPassed }, on, amount, nowDay) => {
        const policy = policyOf(allowSkip)
        const decide = (more: typeof list) =>
          decideTier({ policy, standing: own, facts: factsOf(more, coursesPassed), now: plusDays(start, nowDay) })
        const richer = decide([...list, { at: plusDays(start, on), fen: fen(amount) }])
        expect(tierOf(policy, richer.tier).rank).toBeGreaterThanOrEqual(tierOf(policy, decide(list).tier).rank)
      },
    ),
    { numRuns: 500 },
  )
})

test('the order of purchases changes nothing', () => {
  fc.assert(
    fc.property(drawn, day, ({ allowSkip, standing: own, purchases: list, coursesPassed }, on) => {
      const decide = (given: typeof list) =>
        decideTier({
          policy: policyOf(allowSkip),
          standing: own,
          facts: factsOf(given, coursesPassed),
          now: plusDays(start, on),
        })
      expect(decide([...list].reverse())).toEqual(decide(list))
    }),
  )
})

describe('boundaries', () => {
  const city = { tier: 'city', tierSince: start }
  const decide = (own: TierStanding, now: Instant, list: { at: Instant; fen: Fen; orderAt?: Instant }[] = []) =>
    decideTier({ policy: policyOf(false), standing: own, facts: factsOf(list, 0), now })
  test('protection ends to the millisecond', () => {
    const end = plusDays(start, 90)
    expect(decide(city, plusMs(end, -1))).toMatchObject({ decision: 'keep', protected: true, clearsWarning: false })
    expect(decide(city, end)).toMatchObject({ decision: 'warn', deadline: plusDays(end, 30) })
  })
  test('the deadline is reached to the millisecond', () => {
    const warnedAt = plusDays(start, 100)
    const deadline = plusDays(warnedAt, 30)
    expect(decide({ ...city, warnedAt }, plusMs(deadline, -1))).toMatchObject({ decision: 'warned', deadline })
    expect(decide({ ...city, warnedAt }, deadline)).toEqual({ decision: 'demote', tier: 'retailer', nextGaps: [] })
  })
  test('a purchase at now counts, one exactly three months ago does not', () => {
    const now = parseInstant('2026-05-31T23:59:59+08:00')!
    const since = parseInstant('2026-02-28T23:59:59+08:00')!
    const retailer = { tier: 'retailer', tierSince: start }
    expect(decide(retailer, now, [{ at: now, fen: fen(1_000) }]).decision).toBe('promote')
    expect(decide(retailer, now, [{ at: plusMs(now, 1), fen: fen(1_000) }]).decision).toBe('keep')
    expect(decide(retailer, now, [{ at: since, fen: fen(1_000) }]).decision).toBe('keep')
    expect(decide(retailer, now, [{ at: plusMs(since, 1), fen: fen(1_000) }]).decision).toBe('promote')
  })
  test('a dealer is revoked only while protected, and only by returns of orders counted then', () => {
    const tierSince = plusDays(start, 40)
    const own = { tier: 'city', tierSince, promotedFrom: 'retailer' }
    const order = { at: plusDays(start, 39), fen: fen(1_000) }
    const back = { at: plusDays(start, 50), fen: fen(-1), orderAt: order.at }
    expect(decide(own, plusDays(tierSince, 20), [order, back])).toMatchObject({ decision: 'revoke', tier: 'retailer' })
    expect(decide(own, plusDays(tierSince, 90), [order, back]).decision).toBe('warn')
    expect(decide(own, plusDays(start, 49), [order, back]).decision).toBe('keep')
    expect(decide({ ...own, promotedFrom: undefined }, plusDays(tierSince, 20), [order, back]).decision).toBe('keep')
  })
  test('above the highest tier there is nothing to reach; a tier by hand only has no way to it', () => {
    const rich = [{ at: plusDays(start, 99), fen: fen(90_000) }]
    expect(decide({ tier: 'partner', tierSince: start }, plusDays(start, 100), rich)).toMatchObject({
      decision: 'keep',
      nextGaps: [],
    })
    expect(decide({ tier: 'regional', tierSince: start }, plusDays(start, 100), rich)).toMatchObject({
      decision: 'keep',
      nextGaps: [],
    })
  })
})

describe('what a decision does to the standing', () => {
  const own: TierStanding = { tier: 'city', tierSince: start, promotedFrom: 'retailer', warnedAt: plusDays(start, 1) }
  const now = plusDays(start, 50)
  const standingAfter = (decided: Parameters<typeof applyTierDecision>[1]) =>
    applyTierDecision(own, decided, { now, firstHeldAt: plusMs(start, -DAY_MS) })
  test('promotion starts anew, demotion and revocation go back to when the lower tier was first held', () => {
    expect(standingAfter({ decision: 'promote', tier: 'regional', nextGaps: [] })).toEqual({
      tier: 'regional',
      tierSince: now,
      promotedFrom: 'city',
    })
    expect(standingAfter({ decision: 'demote', tier: 'retailer', nextGaps: [] })).toEqual({
      tier: 'retailer',
      tierSince: plusMs(start, -DAY_MS),
    })
    expect(standingAfter({ decision: 'revoke', tier: 'retailer', nextGaps: [] })).toEqual({
      tier: 'retailer',
      tierSince: plusMs(start, -DAY_MS),
    })
  })
  test('a warning opens, stays and ends', () => {
    const gaps = { tier: 'city', nextGaps: [], keepGaps: [], deadline: now }
    expect(standingAfter({ decision: 'warn', ...gaps }).warnedAt).toBe(now)
    expect(standingAfter({ decision: 'warned', ...gaps })).toEqual(own)
    expect(standingAfter({ decision: 'keep', tier: 'city', nextGaps: [], clearsWarning: true })).toEqual({
      tier: 'city',
      tierSince: start,
      promotedFrom: 'retailer',
    })
    expect(standingAfter({ decision: 'keep', tier: 'city', nextGaps: [], clearsWarning: false })).toBe(own)
  })
})

test('gaps in words', () => {
  expect(
    describeTierGaps([
      { metric: 'ownPurchasesFen', windowMonths: 3, have: 680_000, need: 1_000_000 },
      { metric: 'coursesPassed', have: 2, need: 3 },
    ]),
  ).toBe('再进 ¥3,200，还差 1 门课程')
  expect(
    describeTierGaps([
      { metric: 'openViolations', have: 2, max: 0 },
      { metric: 'daysSinceJoined', have: 300, need: 365 },
    ]),
  ).toBe('还有 2 项违规要处理，入驻再满 65 天')
  expect(describeTierGaps([])).toBe('')
})
