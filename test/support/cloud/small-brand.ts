import type {
  BrandSettings,
  CatalogSettings,
  PolicyDocument,
} from '../../../cloudfunctions/modules/settings/settings-document'

/** 2026-11-23 09:00 in UTC+8, a Monday: when every test's environment was set up, unless it says otherwise. */
export const SET_UP_AT = Date.parse('2026-11-23T09:00:00+08:00')

export const aBrand = (own: Partial<BrandSettings> = {}): BrandSettings => ({
  _id: 'brand',
  name: '澄里',
  fullName: '澄里日用',
  regions: ['华东', '华南', '华北'],
  tiers: [
    { code: 'retailer', name: '微零售商', rank: 1 },
    { code: 'city', name: '城市经销商', rank: 2 },
    { code: 'regional', name: '区域经销商', rank: 3 },
    { code: 'general', name: '总经销商', rank: 4 },
  ],
  inviteUpTo: { operator: 'general', manager: 'regional' },
  terms: {
    freezeDays: 15,
    payWindowMinutes: 30,
    autoReceiveDays: 10,
    returnDays: 7,
    reviewHours: 48,
    freight: { freeAboveFen: 80_000, feeFen: 1_800 },
  },
  consent: { version: 1, text: '入驻须知' },
  ...own,
})

export const aCatalog = (own: Partial<CatalogSettings> = {}): CatalogSettings => ({
  _id: 'catalog',
  version: 1,
  lastVersion: 1,
  categories: ['日用'],
  publishedAt: SET_UP_AT,
  ...own,
})

const purchases = (windowMonths: number, gte: number) => ({
  anyOf: [{ allOf: [{ metric: 'ownPurchasesFen', windowMonths, gte }] }],
})

export const aTierPolicy = (own: Partial<PolicyDocument> = {}): PolicyDocument => ({
  _id: 'tier-policy:1',
  kind: 'tier-policy',
  version: 1,
  from: SET_UP_AT,
  body: {
    allowSkip: false,
    tiers: [
      { code: 'retailer', rank: 1 },
      { code: 'city', rank: 2, require: purchases(3, 2_000_000) },
      { code: 'regional', rank: 3, require: purchases(3, 8_000_000) },
      { code: 'general', rank: 4 },
    ],
  },
  ...own,
})

export const aCommissionPlan = (own: Partial<PolicyDocument> = {}): PolicyDocument => ({
  _id: 'commission-plan:1',
  kind: 'commission-plan',
  version: 1,
  from: SET_UP_AT,
  body: {
    version: 1,
    capBps: 3000,
    margin: { depth: 1, base: 'paid' },
    referral: { when: 'peer', levels: [] },
  },
  ...own,
})
