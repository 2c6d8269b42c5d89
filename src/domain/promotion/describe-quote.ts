import { formatFenShort } from '../money'
import type { Hint, NotApplied, NotAppliedReason } from './quote-types'

const REASONS: Readonly<Record<Exclude<NotAppliedReason, 'loses'>, string>> = {
  declined: '您选择了不使用',
  not_running: '活动没有进行',
  outside_window: '现在不在活动时间内',
  audience: '您不在活动对象之内',
  not_held: '您没有这张券',
  used_up: '可用次数已用完',
  scope: '进货单里没有参加活动的商品',
  threshold: '还没有达到门槛',
  no_effect: '用了也不会更便宜',
  budget: '活动余额不够这一单',
  gift_stock: '赠品不够了',
}

/** Why an offer does not apply, in one sentence; `titleOf` names the offers that exclude it. */
export function describeNotApplied({ reason, conflictsWith }: NotApplied, titleOf: (id: string) => string): string {
  if (reason !== 'loses') return REASONS[reason]
  if (conflictsWith === undefined) return '不用它更划算'
  return `不能与${conflictsWith.map(id => `「${titleOf(id)}」`).join('')}同享，已为您选更划算的`
}

/** What is missing and what it gains: `再买 ¥80 可减 ¥50`, `再买 2 件可得价值 ¥30 的赠品`. */
export function describeHint({ missingFen, missingQty, gainFen, gains }: Hint): string {
  const missing = missingFen === undefined ? `再买 ${missingQty ?? 0} 件` : `再买 ${formatFenShort(missingFen)} `
  const gain = formatFenShort(gainFen)
  return gains === 'gift' ? `${missing}可得价值 ${gain} 的赠品` : `${missing}可减 ${gain}`
}
