import Taro from '@tarojs/taro'
import type { StaffInviteView } from '@/contracts'

const pathOf = (code: string): string => `/packages/onboarding/staff-invite/index?code=${code}`

export function copyStaffInvite({ brandName, code }: StaffInviteView) {
  const where =
    process.env.TARO_ENV === 'h5'
      ? `打开链接：${location.origin}${location.pathname}#${pathOf(code)}`
      : `在小程序首页输入员工邀请码：${code}`
  return Taro.setClipboardData({ data: `邀请您加入${brandName}总部团队，仅限一次使用。${where}` })
}
