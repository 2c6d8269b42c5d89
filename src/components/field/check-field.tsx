import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { Icon } from '../icon'
import './index.scss'

interface Props {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  /** Spoken name. */
  readonly label: string
  readonly children: ReactNode
}

/** An agreement that must be given by hand: never ticked beforehand. */
export function CheckField({ value, onChange, label, children }: Props) {
  return (
    <View className="check">
      <View
        className="check-target"
        onClick={() => onChange(!value)}
        {...aria({ role: 'checkbox', label, checked: value })}
      >
        <View className={`check-box ${value ? 'check-on' : ''}`}>{value && <Icon name="check" size={14} />}</View>
      </View>
      <View className="check-text">{children}</View>
    </View>
  )
}
