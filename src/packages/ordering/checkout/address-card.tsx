import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { TextareaField, TextField } from '@/components/field'
import { OrderAddress } from '@/components/order-address'
import { ADDRESS_LENGTHS } from './check-address'
import type { UseAddress } from './use-address'

/** Where it goes: one line while the last address holds, a form on a first order or after a tap. */
export function AddressCard({ address, problems, editing, edit, change }: UseAddress) {
  if (!editing) {
    return (
      <Card>
        <OrderAddress address={address} onTap={edit} />
      </Card>
    )
  }
  return (
    <Card title="收货地址">
      <View className="address-form">
        <TextField
          label="收货人"
          value={address.receiver}
          maxLength={ADDRESS_LENGTHS.receiver}
          placeholder="姓名"
          error={problems.receiver}
          onChange={receiver => change({ receiver })}
        />
        <TextField
          label="手机号"
          type="number"
          value={address.phone}
          maxLength={ADDRESS_LENGTHS.phone}
          placeholder="11 位手机号"
          error={problems.phone}
          onChange={phone => change({ phone })}
        />
        <TextField
          label="省市区"
          value={address.region}
          maxLength={ADDRESS_LENGTHS.region}
          placeholder="例如：浙江省杭州市西湖区"
          error={problems.region}
          onChange={region => change({ region })}
        />
        <TextareaField
          label="详细地址"
          value={address.detail}
          maxLength={ADDRESS_LENGTHS.detail}
          placeholder="街道、门牌号、仓库或门店名"
          error={problems.detail}
          onChange={detail => change({ detail })}
        />
      </View>
    </Card>
  )
}
