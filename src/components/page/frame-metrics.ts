import Taro from '@tarojs/taro'

export interface FrameMetrics {
  /** px that the phone's status bar takes above our own bar. */
  readonly top: number
  /** px that WeChat's capsule takes at the bar's right end. */
  readonly right: number
}

let known: FrameMetrics | undefined

/** The room that WeChat takes around our navigation bar; none in a browser. It does not change while the app runs. */
export function frameMetrics(): FrameMetrics {
  if (process.env.TARO_ENV !== 'weapp') return { top: 0, right: 0 }
  known ??= measure()
  return known
}

function measure(): FrameMetrics {
  const view = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect?.()
  return { top: view.statusBarHeight ?? 20, right: capsule ? view.windowWidth - capsule.left : 96 }
}
