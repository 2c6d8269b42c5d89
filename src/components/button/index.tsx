import { type ButtonProps, Button as TaroButton, View } from '@tarojs/components'
import type { ReactNode } from 'react'
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
  /** Opens something of WeChat's, e.g. `share`. */
  readonly openType?: ButtonProps['openType']
  /** Spoken in place of the text, where the text alone says too little. */
  readonly label?: string
  readonly className?: string
}

export function Button(props: Props) {
  const { children, kind = 'primary', size = 'large', block, busy, disabled, icon, onTap, openType, label } = props
  const idle = !busy && !disabled
  const shape = [
    `button button-${kind} button-${size}`,
    block && 'button-block',
    !idle && 'button-off',
    busy && 'button-busy',
  ]
  return (
    <TaroButton
      className={`${shape.filter(Boolean).join(' ')} ${props.className ?? ''}`}
      hoverClass={idle ? 'pressed' : 'none'}
      disabled={!idle}
      openType={openType}
      onClick={() => idle && onTap?.()}
      {...{ role: 'button', 'aria-role': 'button', 'aria-label': label, 'aria-disabled': !idle, 'aria-busy': busy }}
    >
      {busy ? <View className="button-spin" /> : icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />}
      <View className="button-text">{children}</View>
    </TaroButton>
  )
}
