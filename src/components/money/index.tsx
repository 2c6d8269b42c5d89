import { Text } from '@tarojs/components'
import { type Fen, formatFen } from '@/domain/money'
import './index.scss'

interface Props {
  readonly fen: Fen | number
  readonly size?: 'small' | 'body' | 'large' | 'figure' | 'display'
  readonly tone?: 'plain' | 'brand' | 'good' | 'danger' | 'faint'
  /** Writes a plus before a gain, as in a list of movements. */
  readonly signed?: boolean
}

/** An amount, with its yuan sign smaller and its digits in columns. */
export function Money({ fen, size = 'body', tone = 'plain', signed }: Props) {
  const text = formatFen(Math.abs(fen) as Fen).replace(/^¥/, '')
  const sign = fen < 0 ? '−' : signed && fen > 0 ? '+' : ''
  const cut = text.lastIndexOf('.')
  const [whole, rest] = cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut)]
  return (
    <Text className={`money money-${size} money-${tone}`}>
      {sign}
      <Text className="money-yuan">¥</Text>
      {whole}
      {rest && <Text className="money-fen">{rest}</Text>}
    </Text>
  )
}
