import { openidOf } from './cast'

/** Someone whom the phone frame lets its user be. */
export interface DemoPerson {
  readonly openid: string
  readonly name: string
  readonly role: string
  readonly note: string
  /** Page to open first, as a mini-program path; the home page unless given. */
  readonly path?: string
}

const person = (key: string, name: string, role: string, note: string, path?: string): DemoPerson => ({
  openid: openidOf(key),
  name,
  role,
  note,
  ...(path === undefined ? {} : { path }),
})

/** The six who show the product from all its sides. */
export const demoPeople = (inviteCode: string): readonly DemoPerson[] => [
  person('g1', '沈国栋', '总经销商', '华东总经销，带着两支区域团队'),
  person('m1', '张小梅', '微零售商', '有一张待付款的订单'),
  person('manager-east', '赵一鸣', '渠道经理', '有一份入驻申请等着审核'),
  person('operator', '陈思源', '运营', '管商品、价格和员工'),
  person('warehouse', '吴建军', '仓库', '有订单要发货'),
  person('newcomer', '新人', '访客', '刚收到邀请，还没有申请', `/packages/onboarding/invite/index?code=${inviteCode}`),
]
