import { type BasisPoints, BPS_ONE, type Fen, formatFenShort } from '../money'
import type { Basis } from './rules/rule-shapes'

/** A rate off as the trade says it: 1 500 bps off = `8.5折`, 10 000 = `免费`. */
export function zheText(off: BasisPoints): string {
  const paid = BPS_ONE - off
  if (paid <= 0) return '免费'
  const tenths = Math.floor(paid / 1000)
  const rest = String(paid % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return rest === '' ? `${tenths}折` : `${tenths}.${rest}折`
}

/** `满 ¥300 `, `每满 5 件 `. */
export function thresholdText(basis: Basis, at: number, repeat = false): string {
  const amount = basis === 'amount' ? formatFenShort(at as Fen) : `${at} 件`
  return `${repeat ? '每满' : '满'} ${amount} `
}
