import Taro from '@tarojs/taro'
import type { InviteView } from '@/contracts'

export const pathOfInvite = (code: string): string => `/packages/onboarding/invite/index?code=${code}`

/** A browser has an address to send; in WeChat the code is typed on the home page, or the card is sent. */
function textOfInvite({ brandName, tierName, code }: InviteView): string {
  const where =
    process.env.TARO_ENV === 'h5'
      ? `打开链接：${location.origin}${location.pathname}#${pathOfInvite(code)}`
      : `在小程序首页输入邀请码：${code}`
  return `邀请您成为${brandName}${tierName}，加入免费。${where}`
}

/** Copying tells the person itself that it is done (WeChat shows its own notice). */
export const copyInvite = (invite: InviteView) => Taro.setClipboardData({ data: textOfInvite(invite) })
