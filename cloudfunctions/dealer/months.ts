import { type Instant, instantOf, monthsBack, startOfMonth } from '../../src/domain/kernel'

export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** This month so far and the whole one before, in the business calendar. */
export function monthsAround(now: number): { readonly current: Span; readonly previous: Span } {
  const start = startOfMonth(instantOf(now))
  return { current: { from: start, to: instantOf(now + 1) }, previous: { from: monthsBack(start, 1), to: start } }
}
