import { describeHint, describeNotApplied, describePromotion } from '../../../src/domain/promotion'
import { cartOf, offerOf, quoteWith } from './cart-builder'

type Json = Record<string, unknown>
const steps = (kind: string, list: Json[], more: Json = {}): Json => ({ kind, basis: 'amount', steps: list, ...more })

describe('hints', () => {
  it('tell what is missing to the next step and what it adds', () => {
    const { hints } = quoteWith({
      rule: steps('thresholdOff', [
        { at: 30000, offFen: 5000 },
        { at: 38000, offFen: 10000 },
      ]),
    })
    expect(hints).toEqual([{ promotionId: 'P1', missingFen: 8000, gainFen: 5000, gains: 'off' }])
    expect(describeHint(hints[0]!)).toBe('再买 ¥80 可减 ¥50')
  })

  it('count units where the threshold does, and goods where it gives goods', () => {
    const gift = { kind: 'gift', basis: 'quantity', steps: [{ at: 5, gifts: [{ sku: 'C', qty: 2 }] }] }
    const { hints } = quoteWith({ rule: gift })
    expect(hints).toEqual([{ promotionId: 'P1', missingQty: 2, gainFen: 10000, gains: 'gift' }])
    expect(describeHint(hints[0]!)).toBe('再买 2 件可得价值 ¥100 的赠品')
  })

  it('count on from the last whole time under repeat', () => {
    const { hints, applied } = quoteWith({ rule: steps('thresholdOff', [{ at: 8000, offFen: 700 }], { repeat: true }) })
    expect(applied).toEqual([{ promotionId: 'P1', offFen: 2100 }])
    expect(hints).toEqual([{ promotionId: 'P1', missingFen: 2000, gainFen: 700, gains: 'off' }])
  })

  it('value a rate at the amount that reaches it', () => {
    const { hints } = quoteWith({
      rule: steps('thresholdPercent', [
        { at: 20000, bps: 500 },
        { at: 40000, bps: 1000 },
      ]),
    })
    expect(hints).toEqual([{ promotionId: 'P1', missingFen: 10000, gainFen: 2500, gains: 'off' }])
  })

  it.each<[string, Json, Json]>([
    [
      'nothing more',
      {
        rule: steps('thresholdOff', [
          { at: 30000, offFen: 5000 },
          { at: 40000, offFen: 5000 },
        ]),
      },
      {},
    ],
    [
      'more than the budget',
      { rule: steps('thresholdOff', [{ at: 40000, offFen: 5000 }]), limits: { budgetFen: 4999 } },
      {},
    ],
    [
      'gifts that are gone',
      { rule: steps('gift', [{ at: 40000, gifts: [{ sku: 'C', qty: 2 }] }]) },
      { giftStock: { C: 1 } },
    ],
    [
      'an offer for others',
      { rule: steps('thresholdOff', [{ at: 40000, offFen: 5000 }]), audience: { tags: ['new'] } },
      {},
    ],
    ['a coupon that is not held', { level: 'coupon', rule: steps('thresholdOff', [{ at: 40000, offFen: 5000 }]) }, {}],
  ])('are silent about %s', (_, offer, over) => {
    expect(quoteWith(offer, over).hints).toEqual([])
  })

  it('for a coupon look at what the order level left', () => {
    const coupon = offerOf({ id: 'P2', level: 'coupon', rule: steps('thresholdOff', [{ at: 30000, offFen: 900 }]) })
    const { hints } = quoteWith({}, { promotions: [offerOf(), coupon], coupons: [{ id: 'K', promotionId: 'P2' }] })
    expect(hints).toEqual([{ promotionId: 'P2', missingFen: 5000, gainFen: 900, gains: 'off' }])
  })
})

describe('words', () => {
  const words = (offer: Json) => describePromotion(cartOf({ promotions: [offerOf(offer)] }).promotions[0]!)
  it.each<[string, Json]>([
    ['满 ¥300 减 ¥50，每人 2 次', { limits: { perDealerUses: 2 } }],
    [
      '每满 ¥100 减 ¥8.50，共 100 次',
      { rule: steps('thresholdOff', [{ at: 10000, offFen: 850 }], { repeat: true }), limits: { totalUses: 100 } },
    ],
    [
      '满 ¥300 打9.5折，满 ¥500 打8折',
      {
        rule: steps('thresholdPercent', [
          { at: 30000, bps: 500 },
          { at: 50000, bps: 2000 },
        ]),
      },
    ],
    [
      '每满 5 件 送 C×1，每周四、六 20:00–22:00',
      {
        rule: { kind: 'gift', basis: 'quantity', steps: [{ at: 5, gifts: [{ sku: 'C', qty: 1 }] }], repeat: true },
        weekdays: [6, 4],
        daily: { from: '20:00', to: '22:00' },
      },
    ],
    [
      '单品8.75折，商品不再参加满减和用券',
      { level: 'line', rule: { kind: 'percentOff', bps: 1250 }, combinable: false },
    ],
    ['单品免费', { level: 'line', rule: { kind: 'percentOff', bps: 10000 } }],
    [
      '限时特价 ¥80，每款限购 5 件，仅限首单',
      {
        level: 'line',
        rule: { kind: 'fixedPrice', unitFen: 8000, limitPerDealer: 5 },
        audience: { firstOrderOnly: true },
      },
    ],
    [
      '满3件每件 ¥90，满10件每件 ¥85',
      {
        level: 'line',
        rule: {
          kind: 'stepPrice',
          steps: [
            { at: 3, unitFen: 9000 },
            { at: 10, unitFen: 8500 },
          ],
        },
      },
    ],
    [
      '组合 A×1 + B×2 共 ¥150，最多 3 套',
      {
        level: 'line',
        rule: {
          kind: 'bundle',
          parts: [
            { sku: 'A', qty: 1 },
            { sku: 'B', qty: 2 },
          ],
          priceFen: 15000,
          maxSets: 3,
        },
      },
    ],
    ['满 ¥300 减 ¥50，不与其他满减满赠同享', { exclusive: true }],
  ])('%s', (text, offer) => {
    expect(words(offer)).toBe(text)
  })

  it('name goods as people do', () => {
    const [promotion] = cartOf({
      promotions: [offerOf({ rule: steps('gift', [{ at: 1, gifts: [{ sku: 'C', qty: 1 }] }]) })],
    }).promotions
    expect(describePromotion(promotion!, () => '口红')).toContain('送 口红×1')
  })

  it('say why, and who excludes it', () => {
    const title = (id: string) => ({ P1: '双十一满减' })[id] ?? id
    expect(describeNotApplied({ promotionId: 'P2', reason: 'loses', conflictsWith: ['P1'] }, title)).toBe(
      '不能与「双十一满减」同享，已为您选更划算的',
    )
    expect(describeNotApplied({ promotionId: 'P2', reason: 'loses' }, title)).toBe('不用它更划算')
    expect(describeNotApplied({ promotionId: 'P2', reason: 'gift_stock' }, title)).toBe('赠品不够了')
  })
})
