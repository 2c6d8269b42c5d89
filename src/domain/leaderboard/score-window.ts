import { type Instant, type Period, type PeriodKind, periodAt, plusDays } from '../kernel'

/** Shipped defaults: a board closes 1 day after its period, a contest 7. */
export const BOARD_CLOSE_DAYS = 1
export const CONTEST_CLOSE_DAYS = 7

/** When a board closes: from then on it is frozen and never recomputed. Source: docs/rules.md §6. */
export const closesAt = (window: { readonly to: Instant }, closeDays: number): Instant => plusDays(window.to, closeDays)

/** Whether a board still takes facts. */
export const isOpen = (window: { readonly to: Instant }, closeDays: number, now: Instant): boolean =>
  now < closesAt(window, closeDays)

/**
 * The period that a return counts in: the one its order was paid in while that board is open, later the current one.
 * Source: docs/rules.md §6.
 */
export function periodOfReturn(kind: PeriodKind, paidAt: Instant, returnedAt: Instant, closeDays: number): Period {
  const paidIn = periodAt(kind, paidAt)
  return isOpen(paidIn, closeDays, returnedAt) ? paidIn : periodAt(kind, returnedAt)
}

/** A contest's own window, `from ≤ t < to`. */
export type ContestWindow = { readonly from: Instant; readonly to: Instant }

/** Whether a payment counts in a contest. */
export const countsInContest = ({ from, to }: ContestWindow, paidAt: Instant): boolean => from <= paidAt && paidAt < to

/** Whether a return counts in a contest: of an order paid in it, while it is open. There is no later contest to count it in. */
export const returnCountsInContest = (
  window: ContestWindow,
  paidAt: Instant,
  returnedAt: Instant,
  closeDays: number,
): boolean => countsInContest(window, paidAt) && isOpen(window, closeDays, returnedAt)
