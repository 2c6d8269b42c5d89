import fc from 'fast-check'
import {
  DAY_MS,
  formatInstant,
  formatLocalDate,
  formatLocalMinute,
  fullDaysBetween,
  type Instant,
  instantOf,
  localTime,
  minuteOfDay,
  monthsBack,
  nextPeriod,
  PERIOD_KINDS,
  parseInstant,
  parseLocalDate,
  parseMinuteOfDay,
  parsePeriodId,
  periodAt,
  plusDays,
  plusMs,
  previousPeriod,
  startOfDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
} from '../../../src/domain/kernel'

const at = (text: string): Instant => parseInstant(text)!
const anyInstant = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map(d => instantOf(d.getTime()))

describe('instants', () => {
  test.each([
    ['2026-11-23T12:00:00+08:00', '2026-11-23T04:00:00.000Z'],
    ['2026-11-23T00:00:00-05:30', '2026-11-23T05:30:00.000Z'],
    ['2026-11-23T04:00Z', '2026-11-23T04:00:00.000Z'],
    ['2024-02-29T23:59:59.5Z', '2024-02-29T23:59:59.500Z'],
  ])('%s is %s', (text, utc) => expect(formatInstant(at(text))).toBe(utc))

  test.each([
    '2026-11-23',
    '2026-11-23T12:00:00',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-11-31T00:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T23:60:00Z',
    '2026-11-23T23:59:60Z',
    '2026-11-23T12:00:00+15:00',
    '2026-11-23T12:00:00+08:60',
    ' 2026-11-23T12:00:00Z',
    '',
  ])('%j is no instant', text => expect(parseInstant(text)).toBeUndefined())

  test('text and back is the same instant', () => {
    fc.assert(fc.property(anyInstant, t => parseInstant(formatInstant(t)) === t))
  })
  test('half a millisecond is a defect', () => expect(() => instantOf(0.5)).toThrow('not an instant'))
})

describe('the UTC+8 calendar', () => {
  test('a local day turns at 16:00 UTC', () => {
    expect(formatLocalDate(at('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22')
    expect(formatLocalDate(at('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
    expect(localTime(at('2026-11-22T16:00:00Z'))).toEqual({
      year: 2026,
      month: 11,
      day: 23,
      weekday: 1,
      hour: 0,
      minute: 0,
    })
  })
  test.each([
    ['2026-11-23T23:59:59+08:00', '2026-11-23T00:00:00+08:00', '2026-11-23T00:00:00+08:00'],
    ['2026-11-29T23:59:59+08:00', '2026-11-29T00:00:00+08:00', '2026-11-23T00:00:00+08:00'],
    ['2026-11-30T00:00:00+08:00', '2026-11-30T00:00:00+08:00', '2026-11-30T00:00:00+08:00'],
    ['2027-01-03T12:00:00+08:00', '2027-01-03T00:00:00+08:00', '2026-12-28T00:00:00+08:00'],
  ])('%s: day from %s, week from %s', (t, day, week) => {
    expect([startOfDay(at(t)), startOfWeek(at(t))]).toEqual([at(day), at(week)])
  })
  test.each([
    ['2026-12-31T23:59:59+08:00', '2026-12-01T00:00:00+08:00', '2026-10-01T00:00:00+08:00'],
    ['2026-10-01T00:00:00+08:00', '2026-10-01T00:00:00+08:00', '2026-10-01T00:00:00+08:00'],
    ['2026-09-30T23:59:59+08:00', '2026-09-01T00:00:00+08:00', '2026-07-01T00:00:00+08:00'],
  ])('%s: month from %s, quarter from %s', (t, month, quarter) => {
    expect([startOfMonth(at(t)), startOfQuarter(at(t))]).toEqual([at(month), at(quarter)])
  })
  test.each([
    ['2027-05-31T08:00:00+08:00', 3, '2027-02-28T08:00:00+08:00'],
    ['2028-05-31T08:00:00+08:00', 3, '2028-02-29T08:00:00+08:00'],
    ['2028-02-29T00:00:00+08:00', 12, '2027-02-28T00:00:00+08:00'],
    ['2026-11-30T12:00:00+08:00', 3, '2026-08-30T12:00:00+08:00'],
    ['2026-03-31T23:59:59+08:00', 1, '2026-02-28T23:59:59+08:00'],
    ['2026-01-31T00:00:00+08:00', 2, '2025-11-30T00:00:00+08:00'],
    ['2026-11-30T23:30:00Z', 9, '2026-02-28T23:30:00Z'],
    ['2026-06-15T10:00:00+08:00', 0, '2026-06-15T10:00:00+08:00'],
  ])('%s, %i months back, is %s', (t, months, expected) => {
    expect(formatInstant(monthsBack(at(t), months))).toBe(formatInstant(at(expected)))
  })
  test('months back keeps the wall time and never skips a month', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 130 }), (t, months) => {
        const [now, then] = [localTime(t), localTime(monthsBack(t, months))]
        expect(now.year * 12 + now.month - (then.year * 12 + then.month)).toBe(months)
        expect([then.hour, then.minute]).toEqual([now.hour, now.minute])
        expect(then.day).toBeLessThanOrEqual(now.day)
      }),
    )
  })
  test('days are 24 hours, full days are rounded down', () => {
    const t = at('2026-11-01T12:00:00Z')
    expect(plusDays(t, 30) - t).toBe(30 * DAY_MS)
    expect([fullDaysBetween(t, plusMs(plusDays(t, 2), -1)), fullDaysBetween(t, plusDays(t, 2))]).toEqual([1, 2])
  })
  test.each([
    ['00:00', 0],
    ['20:00', 1200],
    ['23:59', 1439],
    ['24:00', undefined],
    ['7:30', undefined],
    ['12:60', undefined],
  ])('%s is minute %s', (text, minute) => expect(parseMinuteOfDay(text as string)).toBe(minute))
  test('minutes and dates of local days', () => {
    expect([minuteOfDay(at('2026-11-23T23:59:59+08:00')), minuteOfDay(at('2026-11-23T16:00:00Z'))]).toEqual([1439, 0])
    expect(formatLocalMinute(at('2026-11-23T01:05:00Z'))).toBe('09:05')
    expect([parseLocalDate('2024-02-29'), parseLocalDate('2026-02-29')]).toEqual([
      at('2024-02-28T16:00:00Z'),
      undefined,
    ])
  })
})

describe('periods', () => {
  test.each([
    ['week', '2026-11-22T23:59:59+08:00', '2026-W47'],
    ['week', '2026-11-23T00:00:00+08:00', '2026-W48'],
    ['week', '2027-01-03T23:59:59+08:00', '2026-W53'],
    ['week', '2027-01-04T00:00:00+08:00', '2027-W01'],
    ['week', '2024-12-30T00:00:00+08:00', '2025-W01'],
    ['week', '2026-01-01T00:00:00+08:00', '2026-W01'],
    ['month', '2026-11-30T23:59:59+08:00', '2026-11'],
    ['month', '2026-11-30T16:00:00Z', '2026-12'],
    ['month', '2024-02-29T23:59:59+08:00', '2024-02'],
    ['quarter', '2026-12-31T23:59:59+08:00', '2026-Q4'],
    ['quarter', '2027-01-01T00:00:00+08:00', '2027-Q1'],
  ] as const)('the %s of %s is %s', (kind, t, id) => expect(periodAt(kind, at(t)).id).toBe(id))

  test.each(['2026-W54', '2025-W53', '2026-W00', '2026-13', '2026-00', '2026-Q5', '2026', '26-11', '2026-W1'])(
    '%s names no period',
    id => expect(parsePeriodId(id)).toBeUndefined(),
  )
  test.each(PERIOD_KINDS)('every instant lies in one %s; neighbours touch; ids read back', kind => {
    fc.assert(
      fc.property(anyInstant, t => {
        const period = periodAt(kind, t)
        expect(period.from <= t && t < period.to).toBe(true)
        expect(parsePeriodId(period.id)).toEqual(period)
        expect(nextPeriod(period).from).toBe(period.to)
        expect(nextPeriod(previousPeriod(period))).toEqual(period)
      }),
    )
  })
})
