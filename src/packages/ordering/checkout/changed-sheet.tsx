import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Money } from '@/components/money'
import { Sheet } from '@/components/sheet'
import { dueFen, quoteDifference } from './quote-difference'
import type { ChangedQuote } from './use-checkout'

interface Props {
  /** null while the price shown still holds. */
  readonly changed: ChangedQuote | null
  readonly busy: boolean
  readonly onAccept: () => void
  readonly onRefuse: () => void
}

/** The price moved between looking and ordering: what was, what is, and one tap to agree. Nothing is ordered before it. */
export function ChangedSheet({ changed, busy, onAccept, onRefuse }: Props) {
  if (!changed) return null
  const footer = (
    <>
      <Button kind="secondary" onTap={onRefuse}>
        再看看
      </Button>
      <Button block busy={busy} onTap={onAccept}>
        按新金额提交
      </Button>
    </>
  )
  return (
    <Sheet open title="价格或优惠有变化" onClose={onRefuse} footer={footer}>
      <View className="changed-total">
        <View>
          <View className="changed-label">原来应付</View>
          <View className="changed-old">
            <Money fen={dueFen(changed.before)} size="large" tone="faint" />
          </View>
        </View>
        <View>
          <View className="changed-label">现在应付</View>
          <Money fen={dueFen(changed.after)} size="large" />
        </View>
      </View>
      {quoteDifference(changed.before, changed.after).map(change => (
        <View key={change.key} className="changed-row">
          <View className="changed-what">{change.label}</View>
          <View className="changed-amounts">
            <Amount fen={change.beforeFen} faint />
            {' → '}
            <Amount fen={change.afterFen} />
          </View>
        </View>
      ))}
    </Sheet>
  )
}

function Amount({ fen, faint }: { readonly fen: number | null; readonly faint?: boolean }) {
  return fen === null ? <>无</> : <Money fen={fen} size="small" tone={faint ? 'faint' : 'plain'} />
}
