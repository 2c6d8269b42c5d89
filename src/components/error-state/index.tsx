import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Empty } from '../empty'
import type { IconName } from '../icon'

export type Failure = 'error' | 'offline' | 'no-permission'

const LOOK: Record<Failure, { readonly icon: IconName; readonly title: string }> = {
  error: { icon: 'alert', title: '没能加载出来' },
  offline: { icon: 'offline', title: '暂时连不上网络' },
  'no-permission': { icon: 'lock', title: '没有权限查看' },
}

interface Props {
  readonly failure?: Failure
  /** Ready to show: what happened and what to do. */
  readonly message: string
  readonly onRetry?: () => void
}

export function ErrorState({ failure = 'error', message, onRetry }: Props) {
  const look = LOOK[failure]
  const action = onRetry ? { label: '重试', onTap: onRetry } : undefined
  return (
    <View {...aria({ role: 'alert' })}>
      <Empty icon={look.icon} title={look.title} hint={message} action={action} />
    </View>
  )
}
