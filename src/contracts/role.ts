/** Who a caller may be. `visitor` is anyone with a WeChat identity; the rest are granted (docs/rules.md, people). */
export const ROLES = ['visitor', 'dealer', 'manager', 'operator', 'finance', 'warehouse'] as const
export type Role = (typeof ROLES)[number]

/** The roles that headquarters grants by invitation. */
export const STAFF_ROLES = ['manager', 'operator', 'finance', 'warehouse'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export const ROLE_NAMES: Record<Role, string> = {
  visitor: '访客',
  dealer: '经销商',
  manager: '渠道经理',
  operator: '运营',
  finance: '财务',
  warehouse: '仓库',
}
