import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Empty } from '@/components/empty'
import { momentText } from '@/components/moment'
import { toast } from '@/components/notice'
import { Page } from '@/components/page'
import type { OrderView } from '@/contracts'
import { pageStateOf } from '@/hooks/page-state'
import { useQuery } from '@/hooks/use-query'
import { serverNow } from '@/services/clock'
import { ParcelSheet } from './parcel-sheet'
import { remainingOf, useShipment } from './use-shipment'
import './index.scss'

export default function ShipmentPage() {
  const { remote, reload, shipping } = useShipment(useQuery('id'))
  const [packing, setPacking] = useState(false)
  const order = remote.status === 'ready' ? remote.value : null
  const footer = order?.can.includes('ship') && (
    <Button block icon="truck" onTap={() => setPacking(true)}>
      打包发货
    </Button>
  )
  const shipped = (after: OrderView) => {
    setPacking(false)
    toast(remainingOf(after).length === 0 ? '已全部发出' : '包裹已发出，还有商品待发')
  }
  return (
    <Page title="发货" state={pageStateOf(remote)} onRetry={reload} footer={footer}>
      {order && <Order order={order} />}
      {order && packing && (
        <ParcelSheet
          remaining={remainingOf(order)}
          shipping={shipping}
          onShipped={shipped}
          onClose={() => setPacking(false)}
        />
      )}
    </Page>
  )
}

function Order({ order }: { readonly order: OrderView }) {
  const left = remainingOf(order)
  return (
    <>
      <Card title={order.address.receiver} hint={`订单 ${order.number}`}>
        <View className="shipment-address">{`${order.address.region} ${order.address.detail}`}</View>
        <View className="shipment-phone">{order.address.phone}</View>
      </Card>
      {left.length > 0 ? (
        <CellGroup title="待发商品">
          {left.map(row => (
            <Cell key={row.sku} title={row.name} detail={row.sku} value={`${row.left} 件`} />
          ))}
        </CellGroup>
      ) : (
        <Empty icon="check" title="已全部发出" hint="经销商签收后订单完成" />
      )}
      {order.parcels.map(parcel => (
        <CellGroup key={parcel.parcelId} title={`${parcel.carrier} ${parcel.trackingNumber}`}>
          {parcel.rows.map(row => (
            <Cell key={row.sku} title={row.name} value={`${row.qty} 件`} />
          ))}
          <Cell title="发出时间" value={momentText(parcel.shippedAt, serverNow())} />
        </CellGroup>
      ))}
    </>
  )
}
