import { basketOf } from '../../config/commands/demo/baskets'
import { DemoCalendar } from '../../config/commands/demo/calendar'
import { employees, members } from '../../config/commands/demo/cast'
import { Chance } from '../../config/commands/demo/chance'

const ranks = ['retailer', 'city', 'regional', 'general']

describe('the demo’s cast', () => {
  it('has at least 24 dealers on four tiers', () => {
    expect(members.length).toBeGreaterThanOrEqual(24)
    expect(new Set(members.map(member => member.tier)).size).toBe(4)
  })

  it('joins from the top down: whoever invites is there before, and stands higher', () => {
    for (const { key, invitedBy, tier, joinDay } of members) {
      const above = members.find(member => member.key === invitedBy)
      const isEmployee = employees.some(employee => employee.key === invitedBy)
      const fits = isEmployee
        ? tier === 'general'
        : above !== undefined && above.joinDay < joinDay && ranks.indexOf(above.tier) > ranks.indexOf(tier)
      expect([key, fits]).toEqual([key, true])
    }
  })

  it('has a manager for each region', () => {
    const managed = employees.flatMap(employee => employee.regions)
    expect(members.filter(member => !managed.includes(member.region))).toEqual([])
  })
})

describe('its chance', () => {
  const rolls = (seed: number) => {
    const chance = new Chance(seed)
    return Array.from({ length: 2000 }, () => chance.between(1, 10))
  }

  it('repeats itself', () => {
    expect(rolls(7)).toEqual(rolls(7))
    expect(rolls(7)).not.toEqual(rolls(8))
  })

  it('is spread evenly enough', () => {
    for (let face = 1; face <= 10; face++) {
      const count = rolls(7).filter(roll => roll === face).length
      expect(count).toBeGreaterThan(140)
      expect(count).toBeLessThan(260)
    }
  })

  it('fills baskets with whole boxes of different goods that are not scarce', () => {
    const product = (sku: string, boxQty: number, stockQty: number) => ({ sku, boxQty, stockQty }) as never
    const products = [product('A', 12, 5000), product('B', 6, 5000), product('C', 4, 5000), product('D', 1, 18)]
    const chance = new Chance(1)
    for (let count = 0; count < 50; count++) {
      const basket = basketOf('retailer', products, chance)
      expect(new Set(basket.map(row => row.sku)).size).toBe(basket.length)
      for (const { sku, qty } of basket) expect(qty % ({ A: 12, B: 6, C: 4 }[sku] ?? Number.NaN)).toBe(0)
    }
  })
})

describe('its calendar', () => {
  it('counts days and hours of UTC+8 back from the end', () => {
    const calendar = new DemoCalendar(Date.parse('2026-11-23T17:30:00Z'), 75)
    expect(new Date(calendar.at(75, 9)).toISOString()).toBe('2026-11-24T01:00:00.000Z')
    expect(new Date(calendar.at(0, 0)).toISOString()).toBe('2026-09-09T16:00:00.000Z')
    expect(calendar.dayOf(calendar.at(12, 23.9))).toBe(12)
  })
})
