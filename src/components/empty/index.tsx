import { View } from '@tarojs/components'
import { Button } from '../button'
import { Icon, type IconName } from '../icon'
import './index.scss'

export interface EmptyProps {
  readonly title: string
  readonly hint?: string
  readonly icon?: IconName
  readonly action?: { readonly label: string; readonly onTap: () => void }
}

/** Nothing here yet: says why, and what would change it. */
export function Empty({ title, hint, icon = 'box', action }: EmptyProps) {
  return (
    <View className="empty">
      <View className="empty-mark">
        <Icon name={icon} size={32} />
      </View>
      <View className="empty-title">{title}</View>
      {hint && <View className="empty-hint">{hint}</View>}
      {action && (
        <View className="empty-action">
          <Button kind="secondary" size="medium" onTap={action.onTap}>
            {action.label}
          </Button>
        </View>
      )}
    </View>
  )
}
