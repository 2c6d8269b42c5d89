import Taro from '@tarojs/taro'

const TOAST_MS = 2200

/** A word in passing, e.g. 已加入进货单. Never for errors that need an answer: those stay on the page. */
export const toast = (text: string): void => {
  Taro.showToast({ title: text, icon: 'none', duration: TOAST_MS })
}

interface Question {
  readonly title: string
  readonly text?: string
  readonly confirm?: string
  readonly cancel?: string
  /** What follows cannot be undone. */
  readonly danger?: boolean
}

const BRAND = '#0b6b50'
const DANGER = '#b3261e'

/** true when the person agrees. */
export async function confirm({
  title,
  text = '',
  confirm = '确定',
  cancel = '取消',
  danger,
}: Question): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText: confirm,
    cancelText: cancel,
    confirmColor: danger ? DANGER : BRAND,
  })
  return answer.confirm
}
