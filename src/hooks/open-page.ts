import Taro from '@tarojs/taro'

/** Goes to a page of the mini-program by its path; a tab's page is switched to, any other comes on top. */
export function openPage(url: string): void {
  if (url.startsWith('/pages/')) Taro.switchTab({ url })
  else Taro.navigateTo({ url })
}

/** Leaves nothing to go back to: the form that led here is done. */
export const replacePage = (url: string): void => {
  Taro.redirectTo({ url })
}
