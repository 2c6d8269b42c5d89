import { type Fen, mulDivFloor, negateFen, subtractFen } from '../money'
import { type Return, ReturnTally } from '../order'
import type { CommissionRow } from './commission-row'

/** What remains of a row after `returned` of `qty` units are back: `floor(amount·(q − r)/q)`. Source: docs/rules.md §4. */
export const remainingFen = (amountFen: Fen, qty: number, returned: number): Fen =>
  mulDivFloor(amountFen, qty - returned, qty)

export type ReversalRow = Pick<CommissionRow, 'line' | 'beneficiary' | 'kind' | 'level'> & {
  /** Negative. */
  readonly amountFen: Fen
}
export type Reversal = { readonly id: string; readonly entries: readonly ReversalRow[] }

/**
 * The negative entries of each return, in the order of the rows; entries of 0 do not exist. Invariant: they sum to the difference
 * between the rows and what remains, whichever way the returns were cut. SKUs are unique among the lines.
 */
export function reversalsOf(
  rows: readonly CommissionRow[],
  lines: readonly { readonly sku: string; readonly qty: number }[],
  returns: readonly Return[],
): Reversal[] {
  const tally = new ReturnTally()
  return returns.map(({ id, lines: units }) => {
    const back = new Map(units.map(unit => [unit.sku, unit.qty]))
    const entries = rows
      .map(row => reversalOf(row, lines[row.line], back, tally))
      .filter((entry): entry is ReversalRow => entry !== undefined)
    for (const unit of units) tally.add(unit)
    return { id, entries }
  })
}

function reversalOf(
  { line, beneficiary, kind, level, amountFen }: CommissionRow,
  orderLine: { readonly sku: string; readonly qty: number } | undefined,
  back: ReadonlyMap<string, number>,
  tally: ReturnTally,
): ReversalRow | undefined {
  const units = orderLine && back.get(orderLine.sku)
  if (!orderLine || units === undefined) return undefined
  const lostFen = reversedFen({ amountFen, qty: orderLine.qty }, tally.before(orderLine.sku), units)
  return lostFen > 0 ? { line, beneficiary, kind, level, amountFen: negateFen(lostFen) } : undefined
}

/** What a row loses by the next `units`, after `returnedBefore`; not negative. `returnedBefore + units ≤ qty`. */
const reversedFen = (row: { amountFen: Fen; qty: number }, returnedBefore: number, units: number): Fen =>
  subtractFen(
    remainingFen(row.amountFen, row.qty, returnedBefore),
    remainingFen(row.amountFen, row.qty, returnedBefore + units),
  )
