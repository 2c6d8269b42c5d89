import type { ProductView } from '@/contracts'

/** Stock in words; nothing needs saying where there is plenty. */
export function stockText({ stock, left }: Pick<ProductView, 'stock' | 'left'>): string | null {
  switch (stock) {
    case 'plenty':
      return null
    case 'low':
      return left === null ? '库存紧张' : `仅剩 ${left} 件`
    case 'none':
      return '暂时缺货'
  }
}

/** An offer of several steps by its first: `满 ¥1,000 减 ¥40 起`. The sheet has them all. */
export function shortOffer(label: string): string {
  const [first = '', ...more] = label.split('，')
  return more.length > 0 ? `${first} 起` : first
}

/** `2 箱` or `1 箱 3 件` or `5 件`: how a quantity looks in the warehouse. */
export function boxesText(qty: number, boxQty: number): string {
  const loose = qty % boxQty
  const boxes = (qty - loose) / boxQty
  if (boxQty === 1 || boxes === 0) return `${qty} 件`
  return loose === 0 ? `${boxes} 箱` : `${boxes} 箱 ${loose} 件`
}
