import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { Icon } from '../icon'
import './index.scss'

interface Props {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays in view below the scrolling content. */
  readonly footer?: ReactNode
}

/** Comes up from below over the page, for a choice or an explanation that ends where it began. */
export function Sheet({ open, title, onClose, children, footer }: Props) {
  if (!open) return null
  return (
    <View className="sheet">
      <View className="sheet-shade" catchMove onClick={onClose} {...aria({ hidden: true })} />
      <View className="sheet-panel" {...aria({ role: 'dialog', label: title })}>
        <View className="sheet-head">
          <View className="sheet-title">{title}</View>
          <View
            className="sheet-close"
            hoverClass="pressed"
            onClick={onClose}
            {...aria({ role: 'button', label: '关闭' })}
          >
            <Icon name="close" size={20} />
          </View>
        </View>
        <ScrollView className="sheet-body" scrollY {...{ tabIndex: 0 }}>
          <View className="sheet-content">{children}</View>
        </ScrollView>
        {footer && <View className="sheet-foot">{footer}</View>}
      </View>
    </View>
  )
}
