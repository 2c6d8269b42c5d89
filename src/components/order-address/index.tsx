import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { tappable } from '../tappable'
import './index.scss'

interface Props {
  readonly address: {
    readonly receiver: string
    readonly phone: string
    readonly region: string
    readonly detail: string
  }
  /** Opens the address for changing. */
  readonly onTap?: () => void
}

export function OrderAddress({ address, onTap }: Props) {
  return (
    <View className="order-address" {...tappable(onTap, '修改收货地址')}>
      <Icon name="pin" size={22} className="order-address-pin" />
      <View className="order-address-main">
        <View className="order-address-who">
          {address.receiver} <View className="order-address-phone">{spaced(address.phone)}</View>
        </View>
        <View className="order-address-where">{`${address.region} ${address.detail}`}</View>
      </View>
      {onTap && <Icon name="forward" size={16} />}
    </View>
  )
}

/** `138 0013 8000`, as numbers are read out; a masked one keeps its stars. */
const spaced = (phone: string): string => phone.replace(/^(.{3})(.{4})(.{4})$/, '$1 $2 $3')
