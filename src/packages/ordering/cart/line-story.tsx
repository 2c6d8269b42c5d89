import { Breakdown } from '@/components/breakdown'
import { Money } from '@/components/money'
import type { QuoteLineView } from '@/contracts'

/** How one line's amount came about: its own offer, then its share of each later step. */
export function LineStory({ line }: { readonly line: QuoteLineView }) {
  const part = (key: string, label: string, offFen: number) =>
    offFen > 0 ? [{ key, label, value: <Money fen={-offFen} tone="brand" /> }] : []
  const rows = [
    {
      key: 'base',
      label: line.name,
      note: (
        <>
          <Money fen={line.unitFen} size="small" tone="faint" /> × {line.qty}
        </>
      ),
      value: <Money fen={line.baseFen} />,
    },
    ...part('line', line.lineOffer ?? '单品优惠', line.lineOffFen),
    ...part('order', '整单优惠分到这一行', line.orderOffFen),
    ...part('coupon', '优惠券分到这一行', line.couponOffFen),
  ]
  return <Breakdown rows={rows} total={{ label: '这一行实付', value: <Money fen={line.payFen} size="large" /> }} />
}
