import type { TierGapView } from '@/contracts'
import { fen, formatFenShort } from '@/domain/money'

type Gap = TierGapView['gaps'][number]

/** One condition that is still open, in words: what counts, how far it is, what is asked. */
export interface GapRow {
  readonly key: string
  readonly label: string
  readonly have: string
  readonly need: string
  readonly doneBps: number
}

const NAMES: Record<string, string> = {
  ownPurchasesFen: '净进货额',
  daysSinceJoined: '加入天数',
  coursesPassed: '通过课程',
  openViolations: '未结违规',
}
const WHOLE_BPS = 10_000

/** Source: docs/rules.md §5. */
export function gapRow({ metric, windowMonths, have, need, max }: Gap): GapRow {
  const name = NAMES[metric] ?? '其他条件'
  const label = windowMonths === undefined ? name : `近 ${windowMonths} 个月${name}`
  return {
    key: `${metric}-${windowMonths ?? 0}`,
    label,
    have: amountText(metric, have),
    need: need === undefined ? `不超过 ${amountText(metric, max ?? 0)}` : amountText(metric, need),
    doneBps: doneBps(have, need),
  }
}

function amountText(metric: string, amount: number): string {
  switch (metric) {
    case 'ownPurchasesFen':
      return formatFenShort(fen(amount))
    case 'daysSinceJoined':
      return `${amount} 天`
    case 'coursesPassed':
      return `${amount} 门`
    default:
      return `${amount} 项`
  }
}

// A share for a bar's width, not for money: rounded down, within the bar.
const doneBps = (have: number, need: number | undefined): number =>
  need === undefined || need <= 0 ? 0 : Math.min(WHOLE_BPS, Math.max(0, Math.floor((have * WHOLE_BPS) / need)))
