import { type Fen, mulDivFloor, subtractFen } from '../money'

/** Money back for `returned` of `qty` units, in all: `floor(payFen·r/q)`; the last unit closes it. Source: docs/rules.md §3. */
const refundTotalFen = (payFen: Fen, qty: number, returned: number): Fen => mulDivFloor(payFen, returned, qty)

/**
 * Money back for the next `units`, after `returnedBefore` came back earlier. Invariant: however the returns are cut, they sum to
 * `refundTotalFen` of their sum. `returnedBefore + units ≤ qty`.
 */
export const refundFen = (line: { payFen: Fen; qty: number }, returnedBefore: number, units: number): Fen =>
  subtractFen(
    refundTotalFen(line.payFen, line.qty, returnedBefore + units),
    refundTotalFen(line.payFen, line.qty, returnedBefore),
  )

/** What a share of a line keeps of an amount after `returned` of `qty` units: the amount less what went back. */
export const keptFen = (amount: Fen, qty: number, returned: number): Fen =>
  subtractFen(amount, refundTotalFen(amount, qty, returned))
