import { Breakdown } from '@/components/breakdown'
import { Money } from '@/components/money'
import { Sheet } from '@/components/sheet'
import type { BalanceView } from '@/contracts'

interface Props {
  readonly balance: BalanceView
  readonly open: boolean
  readonly onClose: () => void
}

/** What each part of the balance means and when it moves on. */
export function BalanceSheet({ balance, open, onClose }: Props) {
  const row = (key: string, label: string, note: string, fen: number) => ({
    key,
    label,
    note,
    value: <Money fen={fen} />,
  })
  const total = balance.pendingFen + balance.availableFen + balance.onHoldFen + balance.paidFen
  return (
    <Sheet open={open} title="佣金怎么算" onClose={onClose}>
      <Breakdown
        rows={[
          row('pending', '待结算', '订单已付款，等待签收和冻结期结束', balance.pendingFen),
          row('available', '可用', '签收且冻结期已过，退货也不再冲回', balance.availableFen),
          row('hold', '处理中', '已申请提现，等待到账', balance.onHoldFen),
          row('paid', '已到账', '已经打款给您', balance.paidFen),
        ]}
        total={{ label: '累计', value: <Money fen={total} /> }}
      />
    </Sheet>
  )
}
