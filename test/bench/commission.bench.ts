import {
  type ChainDealer,
  commissionRows,
  DEFAULT_PLAN,
  type EarningOrder,
  reversalsOf,
} from '../../src/domain/commission'
import { bps, type Fen, fen } from '../../src/domain/money'
import type { BenchRow } from './row'

const LINES = 100_000
const LINES_PER_ORDER = 10
const TIERS = ['retailer', 'city', 'regional', 'general'] as const

/** Commission of 100 000 order lines from scratch, both rules at depth 2, the cap biting now and then; and their reversal by returns. */
export function commissionOfManyLines(): readonly BenchRow[] {
  const terms = {
    ...DEFAULT_PLAN,
    version: 1,
    margin: { depth: 2, base: 'paid' },
    referral: { when: 'always', levels: [{ bps: bps(500) }, { bps: bps(300) }] },
  } as const
  const dealers = new Map(chains(1000).map(dealer => [dealer.id, dealer]))
  const orders = Array.from({ length: LINES / LINES_PER_ORDER }, (_, at) => order(at))
  const began = performance.now()
  let rows = 0
  for (const one of orders) {
    const earned = commissionRows(
      { ...terms, referral: { ...terms.referral, levels: [...terms.referral.levels] } },
      one,
      id => dealers.get(id),
    )
    const returned = one.lines.map(line => ({ sku: line.sku, qty: 1 }))
    rows += earned.length + reversalsOf(earned, one.lines, [{ id: 'R', lines: returned }]).length
  }
  if (rows < LINES) throw new Error(`only ${rows} rows: the bench measures nothing`)
  return [
    {
      name: 'commission and reversal of 100 000 order lines',
      value: (performance.now() - began) / 1000,
      unit: 's',
      bar: 10,
    },
  ]
}

/** Lines of supply of four tiers, each buyer with a referrer of its own. */
function chains(count: number): ChainDealer[] {
  return Array.from({ length: count }, (_, at) =>
    TIERS.map((tier, level): ChainDealer => {
      const upline = TIERS[level + 1] === undefined ? {} : { uplineId: `${TIERS[level + 1]}${at}` }
      return {
        id: `${tier}${at}`,
        tier,
        status: at % 9 === 0 ? 'suspended' : 'active',
        ...upline,
        referrerId: `${tier}${(at + 1) % count}`,
      }
    }),
  ).flat()
}

function order(at: number): EarningOrder {
  const lines = Array.from({ length: LINES_PER_ORDER }, (_, row) => {
    const base = 5000 + ((at * 31 + row * 97) % 9000)
    const qty = 1 + ((at + row) % 30)
    const price = (percent: number): Fen => fen(Math.floor((base * percent) / 100))
    const tierUnitFen = { retailer: price(100), city: price(88), regional: price(75), general: price(62) }
    return { sku: `S${row}`, qty, payFen: fen(price(93) * qty), tierUnitFen }
  })
  return { dealerId: `${at % 2 === 0 ? 'retailer' : 'city'}${at % 1000}`, lines }
}
