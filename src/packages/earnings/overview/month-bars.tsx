import { View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { fen, formatFenShort } from '@/domain/money'

const TALLEST_PX = 88
const WITHIN = 6

interface Props {
  readonly months: readonly { readonly month: string; readonly accruedFen: number }[]
}

/** The last months side by side: plain bars, readable without a chart library. */
export function MonthBars({ months }: Props) {
  const shown = months.slice(-WITHIN)
  const most = Math.max(1, ...shown.map(month => month.accruedFen))
  const spoken = shown.map(({ month, accruedFen }) => `${month} ${formatFenShort(fen(accruedFen))}`).join('，')
  return (
    <View className="bars" {...aria({ role: 'img', label: `每月佣金：${spoken}` })}>
      {shown.map(({ month, accruedFen }) => (
        <View key={month} className="bar">
          <View className="bar-value">{formatFenShort(fen(accruedFen))}</View>
          <View
            className="bar-fill"
            style={{ height: `${Math.max(2, Math.round((Math.max(0, accruedFen) * TALLEST_PX) / most))}px` }}
          />
          <View className="bar-name">{`${Number(month.slice(5))}月`}</View>
        </View>
      ))}
    </View>
  )
}
