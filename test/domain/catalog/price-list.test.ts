import { priceListSchema, tierPrice, tiersOf } from '../../../src/domain/catalog'
import { parse } from '../../../src/domain/kernel'

const list = [
  { sku: 'A', category: 'x', brand: 'm', tierPriceFen: { city: 100, general: 70 } },
  { sku: 'B', category: 'x', brand: 'm', tierPriceFen: { retailer: 120 }, floorFen: 90 },
]
const read = () => {
  const checked = parse(priceListSchema, list)
  if (!checked.ok) throw new Error(checked.error.message)
  return checked.value
}

describe('a price list', () => {
  it('prices a SKU for the tiers it names, and for no other word', () => {
    const [a, b] = read()
    expect(tierPrice(a!, 'city')).toBe(100)
    expect(tierPrice(b!, 'city')).toBeUndefined()
    expect(tierPrice(a!, 'toString')).toBeUndefined()
  })

  it('knows all its tiers', () => {
    expect([...tiersOf(read())].sort()).toEqual(['city', 'general', 'retailer'])
  })

  it.each([
    ['one SKU twice', [list[0], list[0]], '[1].sku'],
    ['no price at all', [{ ...list[0], tierPriceFen: {} }], '[0].tierPriceFen'],
    ['a broken price', [{ ...list[0], tierPriceFen: { city: 0.5 } }], '[0].tierPriceFen.city'],
    ['a negative floor', [{ ...list[0], floorFen: -1 }], '[0].floorFen'],
    ['an unknown field', [{ ...list[0], colour: 'red' }], '[0].colour'],
  ])('refuses %s', (_, input, path) => {
    expect(parse(priceListSchema, input)).toMatchObject({ ok: false, error: { path } })
  })
})
