import { capBites, DEFAULT_PLAN, planInForce, publishedPlanSchema, termsOf } from '../../../src/domain/commission'
import { parse } from '../../../src/domain/kernel'
import { bps, fen } from '../../../src/domain/money'
import { checkRefusals } from '../../support/refusals'

const good = () => ({ ...structuredClone(DEFAULT_PLAN), version: 1, from: '2026-11-01T00:00:00+08:00' })
const widening = {
  approvedBy: 'staff-1',
  approvedAt: '2026-10-20T10:00:00+08:00',
  advice: '已咨询法律顾问，见 2026-18 号意见书',
}
const referral = { when: 'peer', levels: [{ bps: 300 }] }

checkRefusals(publishedPlanSchema, good, [
  ['depth 2 without the switch', 'widening', plan => (plan.margin.depth = 2)],
  ['referral without the switch', 'widening', plan => (plan.referral = referral)],
  ['a switch that names nobody', 'widening.approvedBy', plan => (plan.widening = { ...widening, approvedBy: '' })],
  ['a switch without advice', 'widening.advice', plan => (plan.widening = { ...widening, advice: '  ' })],
  [
    'a switch without a time',
    'widening.approvedAt',
    plan => (plan.widening = { ...widening, approvedAt: '2026-10-20' }),
  ],
  [
    'depth 3 even with the switch',
    'margin.depth',
    plan => Object.assign(plan, { widening, margin: { depth: 3, base: 'paid' } }),
  ],
  ['more than 30 % even with the switch', 'capBps', plan => Object.assign(plan, { widening, capBps: 3001 })],
  ['a freeze of 6 days even with the switch', 'freezeDays', plan => Object.assign(plan, { widening, freezeDays: 6 })],
  ['a reward per head', 'perHeadFen', plan => (plan.perHeadFen = 100)],
  ['a deposit', 'margin.depositFen', plan => (plan.margin.depositFen = 100)],
])

test('with the recorded switch, depth 2 and referral stand; the calculation reads only its terms', () => {
  const wide = { ...good(), margin: { depth: 2, base: 'list' }, referral, widening }
  const parsed = parse(publishedPlanSchema, wide)
  expect(parsed).toMatchObject({ ok: true })
  expect(parsed.ok && termsOf(parsed.value)).toEqual({ version: 1, capBps: 3000, margin: wide.margin, referral })
})

test('the plan in force is the latest that has begun', () => {
  const plans = [
    { version: 2, from: 200 },
    { version: 1, from: 100 },
    { version: 3, from: 300 },
    { version: 4, from: 200 },
  ]
  expect([99, 100, 199, 200, 299, 300].map(now => planInForce(plans, now)?.version)).toEqual([undefined, 1, 1, 4, 4, 3])
})

describe('the plan check names the ladders at which the cap bites', () => {
  const ladder = (...prices: number[]) => prices.map((price, at) => ({ tier: `T${at}`, unitFen: fen(price) }))
  const ladders = [
    { sku: 'STEEP', tiers: ladder(100, 90, 65) },
    { sku: 'FLAT', tiers: ladder(100, 90, 80) },
  ]
  const terms = {
    version: 1,
    capBps: bps(3000),
    margin: { depth: 1, base: 'paid' as const },
    referral: { when: 'peer' as const, levels: [] },
  }
  test('margin alone', () => {
    expect(capBites(terms, ladders)).toEqual([{ sku: 'STEEP', tier: 'T0', worstFen: 35, capFen: 30 }])
  })
  test('no margin, no bite', () =>
    expect(capBites({ ...terms, margin: { depth: 0, base: 'paid' } }, ladders)).toEqual([]))
  test('with referral of peers one level beside the margin, of all both', () => {
    const levels = [{ bps: bps(900) }, { bps: bps(600) }]
    const bites = (when: 'peer' | 'always') => capBites({ ...terms, referral: { when, levels } }, [ladders[1]!])
    expect(bites('peer')).toEqual([])
    expect(bites('always')).toEqual([{ sku: 'FLAT', tier: 'T0', worstFen: 35, capFen: 30 }])
  })
})
