import { type ButtonProps, Button as TaroButton, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { Icon, type IconName } from '../icon'
import './index.scss'

interface Props {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'large' | 'medium' | 'small'
  /** As wide as its place. */
  readonly block?: boolean
  /** Works on what was tapped: shows it, and takes no further tap. */
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly icon?: IconName
  readonly onTap?: () => void
  /** Opens something of WeChat's, e.g. `share`: only WeChat's own button can. */
  readonly openType?: ButtonProps['openType']
  /** Spoken in place of the text, where the text alone says too little. */
  readonly label?: string
}

export function Button({ kind = 'primary', size = 'large', openType, ...props }: Props) {
  const { children, block, busy, disabled, icon, onTap, label } = props
  const idle = !busy && !disabled
  const marks = [block && 'button-block', disabled && 'button-off', busy && 'button-busy'].filter(Boolean)
  const shared = {
    className: [`button button-${kind} button-${size}`, ...marks].join(' '),
    hoverClass: idle ? 'pressed' : 'none',
    onClick: () => idle && onTap?.(),
    ...aria({ role: 'button', label, disabled: !idle }),
  }
  const content = (
    <>
      {busy ? <View className="button-spin" /> : icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />}
      <View>{children}</View>
    </>
  )
  if (!openType) return <View {...shared}>{content}</View>
  return (
    <TaroButton {...shared} openType={idle ? openType : undefined} disabled={!idle}>
      {content}
    </TaroButton>
  )
}
