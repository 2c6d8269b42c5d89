import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon'
import { tappable } from '../tappable'
import './index.scss'

interface CellProps {
  readonly title: ReactNode
  readonly detail?: ReactNode
  readonly value?: ReactNode
  readonly icon?: IconName
  /** Stands before the text in the icon's place, e.g. an avatar. */
  readonly lead?: ReactNode
  readonly onTap?: () => void
}

export function Cell({ title, detail, value, icon, lead, onTap }: CellProps) {
  return (
    <View className="cell" {...tappable(onTap)}>
      {icon ? <Icon name={icon} size={22} className="cell-icon" /> : lead}
      <View className="cell-main">
        <View className="cell-title">{title}</View>
        {detail && <View className="cell-detail">{detail}</View>}
      </View>
      {value !== undefined && <View className="cell-value">{value}</View>}
      {onTap && <Icon name="forward" size={16} className="cell-go" />}
    </View>
  )
}

interface GroupProps {
  readonly title?: string
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** Cells that belong together, on one surface with hairlines between them. */
export function CellGroup({ title, extra, children }: GroupProps) {
  return (
    <View className="cell-group">
      {(title || extra) && (
        <View className="cell-group-head">
          <View className="cell-group-title">{title}</View>
          {extra}
        </View>
      )}
      <View className="cell-group-body">{children}</View>
    </View>
  )
}
