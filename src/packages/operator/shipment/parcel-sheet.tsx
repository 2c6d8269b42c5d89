import { View } from '@tarojs/components'
import { useState } from 'react'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { ChoiceField, TextField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Stepper } from '@/components/stepper'
import type { OrderView } from '@/contracts'
import { textOf } from '@/services/service'
import type { remainingOf, UseShipment } from './use-shipment'

const CARRIERS = ['顺丰速运', '京东快递', '中通快递', '圆通速递', '韵达快递', '邮政EMS', '德邦物流'] as const
const TRACKING = /^[0-9A-Za-z-]{6,32}$/

interface Props extends Pick<UseShipment, 'shipping'> {
  readonly remaining: ReturnType<typeof remainingOf>
  readonly onShipped: (order: OrderView) => void
  readonly onClose: () => void
}

/** One parcel: everything that is left unless some of it is taken out. */
export function ParcelSheet({ remaining, shipping, onShipped, onClose }: Props) {
  const [carrier, setCarrier] = useState<string | null>(null)
  const [trackingNumber, setTrackingNumber] = useState('')
  const [packed, setPacked] = useState<Readonly<Record<string, number>>>({})
  const rows = remaining.map(row => ({ sku: row.sku, qty: packed[row.sku] ?? row.left })).filter(row => row.qty > 0)
  const wrong = trackingNumber !== '' && !TRACKING.test(trackingNumber)
  const ready = carrier !== null && TRACKING.test(trackingNumber) && rows.length > 0
  const ship = async () => {
    if (!ready) return
    const answer = await shipping.submit({ carrier, trackingNumber, rows })
    if (answer?.ok) onShipped(answer.value)
  }
  const footer = (
    <Button block busy={shipping.busy} disabled={!ready} onTap={ship}>
      {`发出 ${rows.reduce((sum, row) => sum + row.qty, 0)} 件`}
    </Button>
  )
  return (
    <Sheet open title="打包发货" onClose={onClose} footer={footer}>
      <Alert text={shipping.error && textOf(shipping.error)} />
      <ChoiceField
        label="快递公司"
        options={CARRIERS.map(name => ({ key: name, label: name }))}
        value={carrier}
        onChange={setCarrier}
      />
      <TextField
        label="运单号"
        value={trackingNumber}
        maxLength={32}
        placeholder="扫描或输入运单号"
        error={wrong ? '运单号是 6–32 位字母、数字或短横线' : undefined}
        onChange={text => setTrackingNumber(text.trim())}
      />
      {remaining.map(row => (
        <View key={row.sku} className="shipment-row">
          <View className="shipment-name">{row.name}</View>
          <Stepper
            label={row.name}
            value={packed[row.sku] ?? row.left}
            max={row.left}
            onChange={qty => setPacked(before => ({ ...before, [row.sku]: qty }))}
          />
        </View>
      ))}
    </Sheet>
  )
}
