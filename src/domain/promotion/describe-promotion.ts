import type { Promotion } from './promotion'
import { describeRule } from './rules/registry'
import type { NameOf } from './rules/rule-shapes'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** A promotion in plain words with what limits it: `满 ¥300 减 ¥50，每人 2 次，每周四 20:00–22:00`. */
export function describePromotion(promotion: Promotion, nameOf: NameOf = sku => sku): string {
  return [
    describeRule(promotion.rule, nameOf),
    ...limitsText(promotion),
    ...hoursText(promotion),
    ...termsText(promotion),
  ].join('，')
}

function limitsText({ limits, audience }: Promotion): string[] {
  const texts: string[] = []
  if (audience?.firstOrderOnly === true) texts.push('仅限首单')
  if (limits?.perDealerUses !== undefined) texts.push(`每人 ${limits.perDealerUses} 次`)
  if (limits?.totalUses !== undefined) texts.push(`共 ${limits.totalUses} 次`)
  return texts
}

function hoursText({ weekdays, daily }: Promotion): string[] {
  const days = [...new Set(weekdays)].sort((left, right) => left - right).map(day => WEEKDAYS[day - 1])
  const week = days.length === 0 ? '' : `每周${days.join('、')}`
  const hours = daily === undefined ? '' : `${daily.from}–${daily.to}`
  const text = [week, hours].filter(part => part !== '').join(' ')
  return text === '' ? [] : [text]
}

function termsText({ level, exclusive, combinable }: Promotion): string[] {
  if (level === 'order' && exclusive === true) return ['不与其他满减满赠同享']
  if (level === 'line' && combinable === false) return ['商品不再参加满减和用券']
  return []
}
