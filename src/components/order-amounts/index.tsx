import { Breakdown } from '../breakdown'
import { Money } from '../money'

interface Props {
  /** Goods at the dealer's price before any offer. */
  readonly baseFen: number
  readonly applied: readonly {
    readonly promotionId: string
    readonly title: string
    readonly offFen: number
    readonly giftValueFen: number
  }[]
  readonly freightFen: number
  readonly payFen: number
  readonly payLabel: string
}

/** How a total came about: goods, each offer's part, freight. Gifts cost nothing, so their value is only named. */
export function OrderAmounts({ baseFen, applied, freightFen, payFen, payLabel }: Props) {
  const offers = applied.map(offer => ({
    key: offer.promotionId,
    label: offer.title,
    note:
      offer.giftValueFen > 0 ? (
        <>
          含赠品，价值 <Money fen={offer.giftValueFen} size="small" tone="faint" />
        </>
      ) : undefined,
    value: offer.offFen > 0 ? <Money fen={-offer.offFen} tone="brand" /> : '赠品',
  }))
  const rows = [
    { key: 'goods', label: '商品合计', value: <Money fen={baseFen} /> },
    ...offers,
    { key: 'freight', label: '运费', value: freightFen === 0 ? '包邮' : <Money fen={freightFen} /> },
  ]
  return <Breakdown rows={rows} total={{ label: payLabel, value: <Money fen={payFen} size="large" /> }} />
}
