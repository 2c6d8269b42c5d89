import { View } from '@tarojs/components'
import { aria } from '../aria'
import './index.scss'

const TONES = 5

interface Props {
  readonly name: string
  /** px */
  readonly size?: number
}

/** A name's last character (how people here call each other) on one of a few quiet colours, the same for a name everywhere. */
export function Avatar({ name, size = 40 }: Props) {
  const letters = Array.from(name.trim())
  const tone = letters.reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES
  const style = {
    width: `${size}px`,
    height: `${size}px`,
    fontSize: `${Math.round(size * 0.42)}px`,
    lineHeight: `${size}px`,
  }
  return (
    <View className={`avatar avatar-${tone}`} style={style} {...aria({ hidden: true })}>
      {letters[letters.length - 1] ?? '?'}
    </View>
  )
}
