import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { dayText } from '@/components/moment'
import { Progress } from '@/components/progress'
import { Sheet } from '@/components/sheet'
import type { TierCardView, TierGapView } from '@/contracts'
import { gapRow } from './tier-gaps'

const PERCENT_BPS = 100

interface Props {
  readonly tier: TierCardView
  /** epoch ms */
  readonly now: number
}

/** Where the dealer stands and what the next tier still asks; a tap tells how each number came about. */
export function TierCard({ tier, now }: Props) {
  const [open, setOpen] = useState(false)
  const nearest = tier.ways[0]
  const percent = Math.floor(tier.progressBps / PERCENT_BPS)
  return (
    <>
      <Card tone="night" onTap={() => setOpen(true)}>
        <View className="tier-head">
          <View className="tier-name">{tier.tierName}</View>
          {tier.nextTierName && <View className="tier-next">{`升级${tier.nextTierName} ${percent}%`}</View>}
        </View>
        {tier.nextTierName && (
          <Progress tone="night" bps={tier.progressBps} label={`升级到${tier.nextTierName}的进度 ${percent}%`} />
        )}
        <View className="tier-gap">
          {nearest?.text ?? (tier.nextTierName ? '条件已满足，下次结算后生效' : '已是最高等级')}
        </View>
        <View className="tier-foot">
          {tier.protectedUntil ? `保护期至 ${dayText(tier.protectedUntil, now)} · ` : ''}查看条件
        </View>
      </Card>
      <Sheet
        open={open}
        title={tier.nextTierName ? `如何成为${tier.nextTierName}` : '我的等级'}
        onClose={() => setOpen(false)}
      >
        <TierExplained tier={tier} now={now} />
      </Sheet>
    </>
  )
}

function TierExplained({ tier, now }: Props) {
  return (
    <View className="tier-story">
      <View className="tier-fact">{`现在是${tier.tierName}，自 ${dayText(tier.since, now)} 起`}</View>
      {tier.protectedUntil && (
        <View className="tier-fact">{`保护期至 ${dayText(tier.protectedUntil, now)}，期间不会降级`}</View>
      )}
      {tier.ways.length > 1 && <View className="tier-fact">满足以下任意一种方式即可：</View>}
      {tier.ways.map(way => (
        <Way key={way.text} way={way} />
      ))}
      <View className="tier-rules">
        只看已付款的净进货等经营指标，退货会扣除；付费和邀请人数都不能换等级。新等级只影响之后的报价。
      </View>
    </View>
  )
}

function Way({ way }: { readonly way: TierGapView }) {
  return (
    <View className="tier-way">
      <View className="tier-way-text">{way.text}</View>
      {way.gaps.map(gapRow).map(gap => (
        <View key={gap.key} className="tier-gap-row">
          <View className="tier-gap-line">
            <View>{gap.label}</View>
            <View className="tier-gap-number">{`${gap.have} / ${gap.need}`}</View>
          </View>
          <Progress bps={gap.doneBps} label={`${gap.label} ${gap.have}，需要 ${gap.need}`} />
        </View>
      ))}
    </View>
  )
}
