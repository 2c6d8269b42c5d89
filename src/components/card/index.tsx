import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon'
import { tappable } from '../tappable'
import './index.scss'

interface Props {
  readonly title?: string
  readonly hint?: string
  /** Stands at the title's right, e.g. a link or a tag. */
  readonly extra?: ReactNode
  readonly tone?: 'plain' | 'night' | 'tint'
  /** Content reaches the card's edges (lists of cells). */
  readonly flush?: boolean
  readonly onTap?: () => void
  readonly children?: ReactNode
  readonly className?: string
}

export function Card({ title, hint, extra, tone = 'plain', flush, onTap, children, className = '' }: Props) {
  const hasHead = Boolean(title || extra)
  return (
    <View className={`card card-${tone} ${flush ? 'card-flush' : ''} ${className}`} {...tappable(onTap)}>
      {hasHead && (
        <View className="card-head">
          <View className="card-title">{title}</View>
          {extra}
          {onTap && <Icon name="forward" size={16} className="card-go" />}
        </View>
      )}
      {hint && <View className="card-hint">{hint}</View>}
      {children}
    </View>
  )
}
