import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'

interface Props {
  readonly busy: boolean
  readonly onAgree: () => void
  readonly onLater: () => void
}

/** A name stands on a board only with its owner's consent; without it the board still works, under an alias. */
export function ConsentPrompt({ busy, onAgree, onLater }: Props) {
  return (
    <Card tone="tint" title="榜单上现在用代号显示您">
      <View className="consent-text">同意后同榜的伙伴能看到您的名称，可随时在设置里撤回。</View>
      <View className="consent-actions">
        <Button size="medium" busy={busy} onTap={onAgree}>
          同意显示名称
        </Button>
        <Button size="medium" kind="quiet" onTap={onLater}>
          保持代号
        </Button>
      </View>
    </Card>
  )
}
