import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { aria } from '../aria'
import { Icon } from '../icon'
import { frameMetrics } from './frame-metrics'

interface Props {
  readonly title: string
  /** A tab's own page: a large title and no way back. */
  readonly root?: boolean
}

const HOME = '/pages/home/index'

// A page opened from a shared link has nothing behind it: back leads home.
const goBack = () => {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: HOME })
}

export function NavBar({ title, root }: Props) {
  const { top, right } = frameMetrics()
  return (
    <View className="nav" style={{ paddingTop: `${top}px`, paddingRight: `${right}px` }}>
      {!root && (
        <View className="nav-back" hoverClass="pressed" onClick={goBack} {...aria({ role: 'button', label: '返回' })}>
          <Icon name="back" size={22} />
        </View>
      )}
      <View className={root ? 'nav-title nav-title-root' : 'nav-title'} {...aria({ role: 'heading', level: 1 })}>
        {title}
      </View>
    </View>
  )
}
