import fc from 'fast-check'
import { mendAfterRankChange, placeRecruit, type SupplyTree, type TreeDealer } from '../../../src/domain/dealer'

const treeOf = (dealers: readonly TreeDealer[]): SupplyTree => ({
  dealer: id => dealers.find(dealer => dealer.id === id),
  downlineIds: id => dealers.filter(dealer => dealer.uplineId === id).map(dealer => dealer.id),
})
const general = { id: 'G', rank: 4 }
const regional = { id: 'R', rank: 3, uplineId: 'G' }
const city = { id: 'C', rank: 2, uplineId: 'R' }
const retailer = { id: 'T', rank: 1, uplineId: 'C', referrerId: 'X' }
const tree = treeOf([general, regional, city, retailer])

describe('a recruit', () => {
  test.each([
    ['of a lower rank hangs below its recruiter', 1, 'R', { uplineId: 'R' }],
    [
      'of the same rank hangs below the next higher one, referred by the recruiter',
      2,
      'C',
      { uplineId: 'R', referrerId: 'C' },
    ],
    ['of the highest rank hangs below the brand', 4, 'G', { referrerId: 'G' }],
    ['of a higher rank likewise', 3, 'T', { uplineId: 'G', referrerId: 'T' }],
    ['of the brand itself has neither', 1, 'nobody', {}],
  ])('%s', (_label, rank, recruiter, expected) => expect(placeRecruit(rank, recruiter, tree)).toEqual(expected))
})

describe('after a rank changed', () => {
  const changed = (id: string, rank: number) => {
    const dealers = [general, regional, city, retailer].map(dealer => (dealer.id === id ? { ...dealer, rank } : dealer))
    return mendAfterRankChange(id, treeOf(dealers))
  }
  test('a dealer that reaches its upline moves above it, its downlines come along', () => {
    expect(changed('C', 3)).toEqual([{ dealerId: 'C', uplineId: 'G', referrerId: 'R' }])
    expect(changed('C', 4)).toEqual([{ dealerId: 'C', referrerId: 'R' }])
  })
  test('a referrer that is there stays', () =>
    expect(changed('T', 2)).toEqual([{ dealerId: 'T', uplineId: 'R', referrerId: 'X' }]))
  test("a demoted dealer's downlines of its new rank move up", () => {
    expect(changed('R', 2)).toEqual([{ dealerId: 'C', uplineId: 'G', referrerId: 'R' }])
    expect(changed('G', 2)).toEqual([{ dealerId: 'R', referrerId: 'G' }])
  })
  test('nothing broken, nothing moved; an unknown dealer moves nothing', () => {
    expect(changed('R', 3)).toEqual([])
    expect(mendAfterRankChange('Z', tree)).toEqual([])
  })
  test('stored data that bites its own tail ends at the brand', () => {
    const loop = treeOf([
      { id: 'A', rank: 1, uplineId: 'B' },
      { id: 'B', rank: 1, uplineId: 'A' },
    ])
    expect(placeRecruit(1, 'A', loop)).toEqual({ referrerId: 'A' })
  })
})

test('whatever is recruited and however ranks change, an upline always ranks strictly above its downline', () => {
  const step = fc.record({ who: fc.nat({ max: 30 }), rank: fc.integer({ min: 1, max: 4 }), recruit: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      let dealers: TreeDealer[] = [{ id: 'd0', rank: 4 }]
      for (const { who, rank, recruit } of steps) {
        const chosen = dealers[who % dealers.length]!
        if (recruit) {
          dealers = [...dealers, { id: `d${dealers.length}`, rank, ...placeRecruit(rank, chosen.id, treeOf(dealers)) }]
        } else {
          dealers = dealers.map(dealer => (dealer.id === chosen.id ? { ...dealer, rank } : dealer))
          for (const move of mendAfterRankChange(chosen.id, treeOf(dealers))) {
            dealers = dealers.map(dealer =>
              dealer.id === move.dealerId
                ? { id: dealer.id, rank: dealer.rank, uplineId: move.uplineId, referrerId: move.referrerId }
                : dealer,
            )
          }
        }
        for (const dealer of dealers) {
          const upline = dealers.find(other => other.id === dealer.uplineId)
          expect(upline === undefined || upline.rank > dealer.rank).toBe(true)
        }
      }
    }),
  )
})
