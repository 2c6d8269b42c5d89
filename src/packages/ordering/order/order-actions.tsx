import { Button } from '@/components/button'
import { confirm } from '@/components/notice'
import type { OrderView } from '@/contracts'
import { isUnsure } from './payment-notice'
import type { PaymentState } from './use-order-payment'

interface Props {
  readonly order: OrderView
  readonly payment: PaymentState
  readonly busy: { readonly cancelling: boolean; readonly receiving: boolean }
  readonly onPay: () => void
  readonly onCancel: () => void
  readonly onReceive: () => void
}

/** Whether there is anything to do at all: else the page needs no foot. */
export const hasActions = (order: OrderView): boolean => order.can.some(action => action !== 'ship')

export function OrderActions({ order, payment, busy, onPay, onCancel, onReceive }: Props) {
  const paying = payment.kind === 'paying' || payment.kind === 'confirming'
  // While money may be on its way neither paying again nor cancelling is safe.
  const held = paying || isUnsure(payment)
  return (
    <>
      {order.can.includes('cancel') && (
        <Button
          kind="secondary"
          busy={busy.cancelling}
          disabled={held}
          onTap={async () => (await askToCancel()) && onCancel()}
        >
          取消订单
        </Button>
      )}
      {order.can.includes('pay') && (
        <Button block busy={paying} disabled={held} onTap={onPay}>
          去付款
        </Button>
      )}
      {order.can.includes('confirm_receipt') && (
        <Button block busy={busy.receiving} onTap={async () => (await askToReceive()) && onReceive()}>
          确认收货
        </Button>
      )}
    </>
  )
}

const askToCancel = (): Promise<boolean> =>
  confirm({
    title: '取消这张订单？',
    text: '预留的库存和优惠会退回，不能恢复',
    confirm: '取消订单',
    cancel: '再想想',
    danger: true,
  })

const askToReceive = (): Promise<boolean> =>
  confirm({ title: '确认已收到货？', text: '请先核对数量和外观，确认后表示已收到全部商品', confirm: '确认收货' })
