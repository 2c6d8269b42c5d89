import { View } from '@tarojs/components'
import { aria } from '../aria'
import './index.scss'

export type IconName =
  | 'home'
  | 'shop'
  | 'board'
  | 'work'
  | 'me'
  | 'back'
  | 'forward'
  | 'down'
  | 'up'
  | 'close'
  | 'check'
  | 'plus'
  | 'minus'
  | 'search'
  | 'cart'
  | 'bell'
  | 'gift'
  | 'ticket'
  | 'truck'
  | 'wallet'
  | 'team'
  | 'share'
  | 'settings'
  | 'clock'
  | 'info'
  | 'alert'
  | 'offline'
  | 'lock'
  | 'box'
  | 'tree'
  | 'trophy'
  | 'edit'
  | 'pin'
  | 'phone'
  | 'order'
  | 'invite'
  | 'shield'

interface Props {
  readonly name: IconName
  /** px */
  readonly size?: number
  /** Spoken name; without one the icon is decoration. */
  readonly label?: string
  readonly className?: string
}

/** Takes the colour of the text around it. */
export function Icon({ name, size = 20, label, className = '' }: Props) {
  const spoken = label ? aria({ role: 'img', label }) : aria({ hidden: true })
  return (
    <View
      className={`icon icon-${name} ${className}`}
      style={{ width: `${size}px`, height: `${size}px` }}
      {...spoken}
    />
  )
}
