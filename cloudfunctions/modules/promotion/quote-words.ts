import { exhausted } from '../../../src/domain/kernel'
import { formatFenShort } from '../../../src/domain/money'
import { describeRule, type Hint, type NotApplied, type PromotionRule } from '../../../src/domain/promotion'

/** An offer in plain words, e.g. `满 ¥3,000 减 ¥150`; gifts by their names. */
export function summaryOf(rule: PromotionRule | undefined, nameOf: (sku: string) => string): string {
  if (rule === undefined) return ''
  if (rule.kind !== 'gift') return describeRule(rule)
  const named = rule.steps.map(step => ({
    ...step,
    gifts: step.gifts.map(gift => ({ ...gift, sku: nameOf(gift.sku) })),
  }))
  return describeRule({ ...rule, steps: named })
}

/** What a dealer is told about an offer that did not apply; offers that are not for it are not spoken of. */
export const shownReason = ({ reason }: NotApplied): boolean => {
  switch (reason) {
    case 'declined':
    case 'outside_window':
    case 'used_up':
    case 'threshold':
    case 'no_effect':
    case 'budget':
    case 'gift_stock':
    case 'loses':
      return true
    case 'not_running':
    case 'audience':
    case 'not_held':
    case 'scope':
      return false
    default:
      return exhausted(reason)
  }
}

export function reasonText({ reason, conflictsWith }: NotApplied, title: (id: string) => string): string {
  switch (reason) {
    case 'declined':
      return '您选择了不使用'
    case 'outside_window':
      return '现在不在活动时段内'
    case 'used_up':
    case 'budget':
      return '活动名额已用完'
    case 'threshold':
      return '还没有达到活动门槛'
    case 'no_effect':
      return '当前价格已经更低，用它不会再便宜'
    case 'gift_stock':
      return '赠品库存不足'
    case 'loses':
      return conflictsWith?.length
        ? `与「${conflictsWith.map(title).join('」「')}」不能同享，已为您选更划算的`
        : '已为您选更划算的优惠'
    case 'not_running':
    case 'audience':
    case 'not_held':
    case 'scope':
      return '这张进货单不适用'
    default:
      return exhausted(reason)
  }
}

export function hintText({ missingFen, missingQty, gainFen, gains }: Hint): string {
  const missing = missingFen === undefined ? `再进 ${missingQty ?? 0} 件` : `再进 ${formatFenShort(missingFen)}`
  return gains === 'gift'
    ? `${missing}，可得价值 ${formatFenShort(gainFen)} 的赠品`
    : `${missing}，再减 ${formatFenShort(gainFen)}`
}
