import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brandDocuments } from '../../config/brand/brand-documents'
import { type Brand, loadBrand } from '../../config/brand/load-brand'
import { capBites, commissionTermsSchema } from '../../src/domain/commission'
import { parse } from '../../src/domain/kernel'
import { fen } from '../../src/domain/money'

interface Profile {
  readonly terms: object
  readonly commissionPlan: object
  readonly promotions: readonly [object, object]
  readonly tiers: object[]
  readonly tierPolicy: { readonly tiers: readonly object[] }
}
const brandFolder = join(__dirname, '../../config/brand')
const setUpAt = Date.parse('2026-09-09T09:00:00+08:00')
let brand: Brand

beforeAll(async () => {
  const loaded = await loadBrand()
  if (!loaded.ok) throw new Error(loaded.error.join('\n'))
  brand = loaded.value
})

describe('the brand', () => {
  it('has four tiers and a price list worth trying', () => {
    expect(brand.tiers.map(tier => tier.code)).toEqual(['retailer', 'city', 'regional', 'general'])
    expect(brand.products.length).toBeGreaterThanOrEqual(36)
    expect(new Set(brand.products.map(product => product.category)).size).toBe(4)
  })

  it('shows all three states of stock', () => {
    const quantities = brand.products.map(product => product.stockQty)
    expect(quantities).toContain(0)
    expect(quantities.some(quantity => quantity > 0 && quantity < 50)).toBe(true)
  })

  it('pays what the law leaves room for: one level of margin, no referral, at most 30 %, after 15 days', () => {
    expect(brand.commissionPlan).toMatchObject({ margin: { depth: 1 }, referral: { levels: [] } })
    expect(brand.commissionPlan.capBps).toBeLessThanOrEqual(3000)
    expect(brand.terms.freezeDays).toBe(15)
  })

  it('has price ladders on which the cap of a line never bites', () => {
    const ladders = brand.products.map(({ sku, tierPriceFen }) => ({
      sku,
      tiers: brand.tiers.map(({ code }) => ({ tier: code, unitFen: fen(tierPriceFen[code] ?? 0) })),
    }))
    const terms = parse(commissionTermsSchema, { version: 1, ...brand.commissionPlan })
    expect(terms.ok && capBites(terms.value, ladders)).toEqual([])
  })
})

describe('its documents', () => {
  it('stand in the collections of a new environment, dated from its set-up', () => {
    const documents = brandDocuments(brand, setUpAt, 'OPERATOR1')
    expect(documents.policies.map(({ _id, from }) => [_id, from])).toEqual([
      ['tier-policy:1', setUpAt],
      ['commission-plan:1', setUpAt],
    ])
    expect(documents.stock).toHaveLength(brand.products.length)
    for (const { from, to } of documents.promotions) {
      expect(from).toBeLessThanOrEqual(setUpAt)
      expect(to).toBeGreaterThan(setUpAt)
    }
  })

  it('are the same for the same brand and instant', () => {
    expect(brandDocuments(brand, setUpAt, 'OPERATOR1')).toEqual(brandDocuments(brand, setUpAt, 'Operator1'))
  })
})

describe('a brand with a fault is refused, the fault named', () => {
  const withBrand = async (change: (profile: Profile) => void): Promise<readonly string[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'brand-'))
    try {
      cpSync(join(brandFolder, 'products.csv'), join(folder, 'products.csv'))
      const profile = JSON.parse(readFileSync(join(brandFolder, 'brand.json'), 'utf8')) as Profile
      change(profile)
      writeFileSync(join(folder, 'brand.json'), JSON.stringify(profile))
      const loaded = await loadBrand(folder)
      return loaded.ok ? [] : loaded.error
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it.each<[string, string, (profile: Profile) => void]>([
    ['an unknown key', 'slogan', profile => Object.assign(profile, { slogan: '好' })],
    ['a freeze below the law’s week', 'terms.freezeDays', ({ terms }) => Object.assign(terms, { freezeDays: 6 })],
    [
      'two levels without a recorded decision',
      'commissionPlan',
      ({ commissionPlan }) => Object.assign(commissionPlan, { margin: { depth: 2, base: 'paid' } }),
    ],
    [
      'a discount the rules do not know',
      'promotions[1].body',
      ({ promotions }) => Object.assign(promotions[1], { body: { level: 'line', scope: {}, rule: { kind: 'half' } } }),
    ],
    ['promised income', 'promotions[0].title', ({ promotions }) => Object.assign(promotions[0], { title: '躺赚计划' })],
    ['tiers out of order', 'tiers', ({ tiers }) => tiers.reverse()],
    ['a tier that pays for headcount', 'tierPolicy', ({ tierPolicy }) => addMetric(tierPolicy, 'recruits')],
  ])('%s', async (_what, path, change) => {
    const faults = await withBrand(change)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`brand.json ${path}`)
  })

  it('a price list that does not fit the tiers', async () => {
    const rename = ({ tiers }: Profile) => Object.assign(tiers[1] ?? {}, { name: '市级经销商' })
    expect(await withBrand(rename)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^products\.csv 第 1 行「市级经销商价」/)]),
    )
  })
})

function addMetric(policy: Profile['tierPolicy'], metric: string): void {
  Object.assign(policy.tiers[1] ?? {}, { require: { anyOf: [{ allOf: [{ metric, gte: 3 }] }] } })
}
