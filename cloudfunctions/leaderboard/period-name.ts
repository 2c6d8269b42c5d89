import { formatLocalDate, type Period, plusMs } from '../../src/domain/kernel'

/** `11月23日–11月29日` for a week, `2026年11月` for a month, `2026年第4季度` for a quarter. */
export function periodName(period: Period): string {
  switch (period.kind) {
    case 'week':
      return `${dayName(formatLocalDate(period.from))}–${dayName(formatLocalDate(plusMs(period.to, -1)))}`
    case 'month':
      return `${period.id.slice(0, 4)}年${Number(period.id.slice(5))}月`
    case 'quarter':
      return `${period.id.slice(0, 4)}年第${period.id.slice(6)}季度`
  }
}

const dayName = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
