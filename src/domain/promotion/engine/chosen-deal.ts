import { compareIds } from '../../kernel'
import { fen } from '../../money'
import type { QuoteLine } from '../quote-types'
import { type Assignment, emptyAssignment, takeBundle, takeChoice } from './assignment'
import { bestDeal } from './best-deal'
import { type BookedOffer, type Booking, bookOffers } from './book-offers'
import { nameDeal } from './name-deal'
import type { PosedCart } from './pose-problem'
import type { Offer } from './problem'
import { at } from './tables'

/** The deal that the search chose, booked to the fen on every line. */
export type ChosenDeal = {
  readonly lines: readonly QuoteLine[]
  readonly assignment: Assignment
  readonly booking: Booking
  /** Everything that applies, sorted. */
  readonly ids: readonly string[]
  readonly offers: readonly Offer[]
  readonly exact: boolean
}

export function chosenDeal({ problem, complete }: PosedCart): ChosenDeal {
  const deal = bestDeal(problem)
  const { tables } = problem
  const assignment = emptyAssignment(problem.lines.length)
  for (const [line] of problem.lines.entries()) {
    const pick = at(deal.pick, line)
    if (pick < 0) takeBundle(assignment, problem, tables, -1 - pick)
    else takeChoice(assignment, tables, line, pick)
  }
  const booking = bookOffers(problem, tables, assignment, deal.offers, deal.coupon)
  const booked = [...booking.orders, ...(booking.coupon === undefined ? [] : [booking.coupon])]
  const otherIds = booked.map(({ offer }) => offer.id)
  const names = nameDeal(problem, tables, deal.pick, otherIds)
  const lines = problem.lines.map((line, index): QuoteLine => {
    const lineOff = at(assignment.off, index)
    const orderOff = at(booking.taken, index)
    const couponOff = shareOf(booking.coupon, index)
    const lineChoice = names.choices[index]
    return {
      sku: line.sku,
      qty: line.qty,
      unitFen: line.unitFen,
      baseFen: line.baseFen,
      lineOffFen: fen(lineOff),
      orderOffFen: fen(orderOff),
      couponOffFen: fen(couponOff),
      payFen: fen(line.baseFen - lineOff - orderOff - couponOff),
      ...(lineChoice === undefined ? {} : { lineChoice }),
      shares: sharesOf(index, lineChoice, lineOff, booked),
    }
  })
  const ids = [...names.ids].sort(compareIds)
  return { lines, assignment, booking, ids, offers: deal.offers, exact: deal.exact && complete }
}

const shareOf = (booked: BookedOffer | undefined, line: number): number =>
  booked?.shares.find(share => share.line === line)?.offFen ?? 0

function sharesOf(
  line: number,
  lineChoice: string | undefined,
  lineOff: number,
  booked: readonly BookedOffer[],
): QuoteLine['shares'] {
  const own = lineChoice === undefined || lineOff === 0 ? [] : [{ promotionId: lineChoice, offFen: fen(lineOff) }]
  const shared = booked
    .map(each => ({ promotionId: each.offer.id, offFen: fen(shareOf(each, line)) }))
    .filter(share => share.offFen > 0)
  return [...own, ...shared]
}
