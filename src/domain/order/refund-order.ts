import { compareIds } from '../kernel'
import { type Fen, sumFenOf } from '../money'
import { refundFen } from './refund-units'
import { type ReturnedUnits, ReturnTally } from './returned-units'

export type PaidLine = { readonly sku: string; readonly qty: number; readonly payFen: Fen }
export type Return = { readonly id: string; readonly lines: readonly ReturnedUnits[] }
export type RefundLine = ReturnedUnits & { readonly refundFen: Fen }
export type Refund = { readonly id: string; readonly lines: readonly RefundLine[]; readonly refundFen: Fen }

/**
 * Money back for each return of an order, in the order they happened; lines stand in SKU order. SKUs are unique among the lines and
 * no more comes back than was bought. Invariant: a full return ends at `payFen`, however it was cut. Source: docs/rules.md §3.
 */
export function refundReturns(lines: readonly PaidLine[], returns: readonly Return[]): Refund[] {
  const bySku = new Map(lines.map(line => [line.sku, line]))
  const tally = new ReturnTally()
  return returns.map(({ id, lines: units }) => {
    const refunded = units.map(unit => refundOne(bySku.get(unit.sku), unit, tally))
    refunded.sort((left, right) => compareIds(left.sku, right.sku))
    return { id, lines: refunded, refundFen: sumFenOf(refunded, line => line.refundFen) }
  })
}

function refundOne(line: PaidLine | undefined, unit: ReturnedUnits, tally: ReturnTally): RefundLine {
  const before = tally.before(unit.sku)
  if (!line || before + unit.qty > line.qty) throw new Error(`more of ${unit.sku} returned than was bought`)
  tally.add(unit)
  return { sku: unit.sku, qty: unit.qty, refundFen: refundFen(line, before, unit.qty) }
}
