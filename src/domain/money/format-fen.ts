import type { BasisPoints, Fen } from './fen'

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')

/** `¥1,234.50`; below zero `-¥1,234.50`. */
export function formatFen(amount: Fen): string {
  const size = Math.abs(amount)
  const cents = size % 100
  return `${amount < 0 ? '-' : ''}¥${grouped((size - cents) / 100)}.${twoDigits(cents)}`
}

/** As `formatFen`, whole yuan without their zeros: `¥3,200`, `¥3,200.50`. */
export const formatFenShort = (amount: Fen): string => formatFen(amount).replace(/\.00$/, '')

/** `3%`, `12.5%`, `0.01%`. */
export function formatBps(rate: BasisPoints): string {
  const hundredths = rate % 100
  const decimals = hundredths === 0 ? '' : `.${twoDigits(hundredths).replace(/0$/, '')}`
  return `${(rate - hundredths) / 100}${decimals}%`
}
