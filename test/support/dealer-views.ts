import type { BoardView, DealerHomeView, OrderView, ProductView, QuoteView, SessionView } from '@/contracts'

/** What the server would answer a dealer, with overrides. Amounts are fen; no rule is worked out here. */
export const sessionView = (over: Partial<SessionView> = {}): SessionView => ({
  roles: ['visitor', 'dealer'],
  brandName: '澄里',
  name: '周立群商行',
  dealer: { dealerId: 'd1', tier: 'sub', tierName: '分经销商', status: 'active', region: '华东', boardConsent: false },
  staff: null,
  application: null,
  unread: 2,
  ...over,
})

export const dealerHomeView = (over: Partial<DealerHomeView> = {}): DealerHomeView => ({
  session: sessionView(),
  tier: {
    tier: 'sub',
    tierName: '分经销商',
    since: Date.UTC(2026, 8, 1),
    nextTierName: '总经销商',
    ways: [
      {
        text: '再进 ¥3,200，还差 1 门课程',
        gaps: [
          { metric: 'ownPurchasesFen', windowMonths: 3, have: 680_000, need: 1_000_000 },
          { metric: 'coursesPassed', have: 0, need: 1 },
        ],
      },
    ],
    progressBps: 6_800,
    protectedUntil: null,
  },
  balance: { pendingFen: 128_435, availableFen: 35_689, onHoldFen: 0, paidFen: 0 },
  offers: [
    {
      promotionId: 'p1',
      title: '年末满减',
      summary: '满 ¥3,000 减 ¥150',
      level: 'order',
      until: Date.now() + 86_400_000,
    },
  ],
  todos: [],
  month: { netFen: 680_000, orders: 4 },
  ...over,
})

export const productView = (over: Partial<ProductView> = {}): ProductView => ({
  sku: 'TEA-1',
  name: '云雾绿茶',
  brand: '澄里',
  category: '茶叶',
  spec: '250g/盒',
  barcode: '',
  boxQty: 12,
  unitFen: 16_800,
  retailFen: 26_800,
  stock: 'plenty',
  left: null,
  picture: '',
  offers: [{ promotionId: 'p1', label: '满 ¥3,000 减 ¥150' }],
  ...over,
})

type Line = QuoteView['lines'][number]
export const quoteLine = (over: Partial<Line> = {}): Line => ({
  sku: 'TEA-1',
  name: '云雾绿茶',
  picture: '',
  qty: 12,
  boxQty: 12,
  unitFen: 16_800,
  baseFen: 201_600,
  lineOffFen: 0,
  orderOffFen: 0,
  couponOffFen: 0,
  payFen: 201_600,
  lineOffer: null,
  ...over,
})

export const quoteView = (over: Partial<QuoteView> = {}): QuoteView => ({
  lines: [quoteLine()],
  gifts: [],
  applied: [],
  notApplied: [],
  hints: [],
  totals: { baseFen: 201_600, offFen: 0, payFen: 201_600, giftValueFen: 0 },
  freightFen: 0,
  exact: true,
  fingerprint: 'fingerprint-1',
  problems: [],
  ...over,
})

export const orderView = (over: Partial<OrderView> = {}): OrderView => ({
  orderId: 'o1',
  number: 'CL2611230001',
  status: 'pending_payment',
  placedAt: Date.now(),
  payBefore: Date.now() + 1_800_000,
  payFen: 201_600,
  qty: 12,
  firstName: '云雾绿茶',
  kinds: 1,
  dealerName: '周立群商行',
  lines: [{ ...quoteLine(), shippedQty: 0, offFen: 0 }],
  gifts: [],
  applied: [],
  goodsFen: 201_600,
  freightFen: 0,
  address: { receiver: '周立群', phone: '13800000001', region: '浙江省杭州市西湖区', detail: '文三路 1 号' },
  parcels: [],
  timeline: [{ at: Date.now(), text: '提交订单', actor: '周立群' }],
  can: ['pay', 'cancel'],
  ...over,
})

type BoardRow = BoardView['top'][number]
export const boardRow = (over: Partial<BoardRow> = {}): BoardRow => ({
  rank: 1,
  name: '陈记批发',
  avatar: '',
  tierName: '总经销商',
  scoreFen: 900_000,
  isMe: false,
  ...over,
})

export const boardView = (over: Partial<BoardView> = {}): BoardView => ({
  board: 'personal',
  period: 'week',
  periodId: '2026-W48',
  periodName: '11月23日–29日',
  endsAt: Date.now() + 3 * 86_400_000,
  asOf: Date.now(),
  top: [boardRow()],
  me: {
    rank: 12,
    scoreFen: 680_000,
    gapToNextFen: 32_000,
    nextRank: 11,
    neighbours: [boardRow({ rank: 12, name: '周立群商行', scoreFen: 680_000, isMe: true })],
  },
  rankedCount: 28,
  consent: true,
  ...over,
})
