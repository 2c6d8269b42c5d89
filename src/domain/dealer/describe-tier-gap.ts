import { fen, formatFenShort } from '../money'
import type { TierMetric } from './tier-condition'
import type { TierGap } from './tier-gap'

const missing: Readonly<Record<TierMetric, (by: number) => string>> = {
  ownPurchasesFen: by => `再进 ${formatFenShort(fen(by))}`,
  daysSinceJoined: by => `入驻再满 ${by} 天`,
  coursesPassed: by => `还差 ${by} 门课程`,
  openViolations: by => `还差 ${by} 项违规记录`,
}

const excess: Readonly<Record<TierMetric, (by: number) => string>> = {
  ownPurchasesFen: by => `进货额超出 ${formatFenShort(fen(by))}`,
  daysSinceJoined: by => `入驻已超过 ${by} 天`,
  coursesPassed: by => `课程多出 ${by} 门`,
  openViolations: by => `还有 ${by} 项违规要处理`,
}

/** What is missing, for people: `再进 ¥3,200，还差 1 门课程`. Of no gap, the empty text. Source: docs/rules.md §5. */
export const describeTierGaps = (gaps: readonly TierGap[]): string => gaps.map(describeTierGap).join('，')

function describeTierGap({ metric, have, need, max }: TierGap): string {
  if (need !== undefined) return missing[metric](need - have)
  return excess[metric](have - (max ?? have))
}
