import { View } from '@tarojs/components'
import { Button } from '../button'
import { momentText } from '../moment'
import './index.scss'

interface Props {
  readonly parcels: readonly {
    readonly parcelId: string
    readonly carrier: string
    readonly trackingNumber: string
    readonly shippedAt: number
    readonly rows: readonly { readonly sku: string; readonly name: string; readonly qty: number }[]
  }[]
  readonly now: number
  /** The number goes to the clipboard, for the carrier's own page. */
  readonly onCopy: (trackingNumber: string) => void
}

export function OrderParcels({ parcels, now, onCopy }: Props) {
  return (
    <View className="order-parcels">
      {parcels.map((parcel, index) => (
        <View key={parcel.parcelId} className="order-parcel">
          <View className="order-parcel-head">
            <View className="order-parcel-main">
              <View className="order-parcel-title">
                {parcels.length > 1 ? `包裹 ${index + 1} · ` : ''}
                {parcel.carrier}
              </View>
              <View className="order-parcel-number">{parcel.trackingNumber}</View>
            </View>
            <Button
              kind="quiet"
              size="small"
              label={`复制运单号 ${parcel.trackingNumber}`}
              onTap={() => onCopy(parcel.trackingNumber)}
            >
              复制单号
            </Button>
          </View>
          <View className="order-parcel-goods">
            {parcel.rows.map(row => (
              <View key={row.sku}>
                {row.name} × {row.qty}
              </View>
            ))}
            <View>{momentText(parcel.shippedAt, now)} 发出</View>
          </View>
        </View>
      ))}
    </View>
  )
}
