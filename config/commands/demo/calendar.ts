const HOUR = 3_600_000
const DAY = 24 * HOUR
const UTC_PLUS_8 = 8 * HOUR

/** Instants of the demo in the business's own time, UTC+8, counted in days before it ends. */
export class DemoCalendar {
  readonly end: number
  readonly days: number

  constructor(end: number, days: number) {
    this.end = end
    this.days = days
  }

  /** Day 0 is the first; `hours` may have a fraction. */
  at(day: number, hours: number): number {
    const today = Math.floor((this.end + UTC_PLUS_8) / DAY) * DAY - UTC_PLUS_8
    return Math.round(today - (this.days - day) * DAY + hours * HOUR)
  }

  dayOf(instant: number): number {
    return Math.floor((instant - this.at(0, 0)) / DAY)
  }
}
