import { View } from '@tarojs/components'
import { aria } from '../aria'
import './index.scss'

const WHOLE_BPS = 10_000

interface Props {
  /** How far, in basis points: 0…10000. */
  readonly bps: number
  /** Spoken, e.g. `升级进度 62%`. */
  readonly label: string
  readonly tone?: 'brand' | 'night'
  /** Rungs that the bar is cut into; 1 = none. */
  readonly rungs?: number
}

export function Progress({ bps, label, tone = 'brand', rungs = 1 }: Props) {
  const within = Math.min(WHOLE_BPS, Math.max(0, bps))
  const spoken = aria({ role: 'progressbar', label, value: Math.floor(within / 100) })
  return (
    <View className={`progress progress-${tone}`} {...spoken}>
      <View className="progress-done" style={{ width: `${within / 100}%` }} />
      {Array.from({ length: rungs - 1 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place
        <View key={index} className="progress-rung" style={{ left: `${((index + 1) * 100) / rungs}%` }} />
      ))}
    </View>
  )
}
