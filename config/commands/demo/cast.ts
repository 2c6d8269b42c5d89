import type { StaffRole } from '../../../src/contracts'

/** One of the demo's dealers: who invited it, and on which day of the demo it joined. */
export interface Member {
  readonly key: string
  readonly name: string
  readonly tier: 'general' | 'regional' | 'city' | 'retailer'
  readonly region: string
  /** Key of the dealer or manager who invited it. */
  readonly invitedBy: string
  readonly joinDay: number
}

export interface Employee {
  readonly key: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly regions: readonly string[]
}

/** WeChat identities of the demo; never purely numeric, or the SDK would take them for numbers. */
export const openidOf = (key: string): string => `demo_${key}`

export const operator: Employee = { key: 'operator', name: '陈思源', roles: ['operator'], regions: [] }

export const employees: readonly Employee[] = [
  { key: 'manager-east', name: '赵一鸣', roles: ['manager'], regions: ['华东', '华北', '华中'] },
  { key: 'manager-south', name: '孙悦', roles: ['manager'], regions: ['华南', '西南'] },
  { key: 'warehouse', name: '吴建军', roles: ['warehouse'], regions: [] },
  { key: 'finance', name: '郑雅文', roles: ['finance'], regions: [] },
]

const member = (
  key: string,
  name: string,
  tier: Member['tier'],
  region: string,
  invitedBy: string,
  joinDay: number,
): Member => ({ key, name, tier, region, invitedBy, joinDay })

/** Four tiers deep; people above join before those whom they invite. */
export const members: readonly Member[] = [
  member('g1', '沈国栋', 'general', '华东', 'manager-east', 1),
  member('g2', '梁敏仪', 'general', '华南', 'manager-south', 1),
  member('r1', '周立群', 'regional', '华东', 'g1', 3),
  member('r2', '徐晓燕', 'regional', '华东', 'g1', 4),
  member('r3', '黄志强', 'regional', '华南', 'g2', 3),
  member('r4', '林美珊', 'regional', '华南', 'g2', 6),
  member('c1', '顾文静', 'city', '华东', 'r1', 5),
  member('c2', '陆家豪', 'city', '华东', 'r1', 6),
  member('c3', '蒋小曼', 'city', '华东', 'r2', 6),
  member('c4', '方志远', 'city', '华东', 'r2', 9),
  member('c5', '陈嘉欣', 'city', '华南', 'r3', 6),
  member('c6', '何永康', 'city', '华南', 'r3', 8),
  member('c7', '谢婉婷', 'city', '华南', 'r4', 10),
  member('c8', '罗俊杰', 'city', '华南', 'r4', 14),
  member('m1', '张小梅', 'retailer', '华东', 'c1', 8),
  member('m2', '钱多多', 'retailer', '华东', 'c1', 9),
  member('m3', '王秀兰', 'retailer', '华东', 'c2', 9),
  member('m4', '李雨桐', 'retailer', '华东', 'c2', 12),
  member('m5', '施佳怡', 'retailer', '华东', 'c3', 11),
  member('m6', '朱海燕', 'retailer', '华东', 'c3', 18),
  member('m7', '潘玉芬', 'retailer', '华东', 'c4', 16),
  member('m8', '邓丽华', 'retailer', '华南', 'c5', 9),
  member('m9', '曾淑贤', 'retailer', '华南', 'c5', 13),
  member('m10', '吕慧敏', 'retailer', '华南', 'c6', 12),
  member('m11', '冯美玲', 'retailer', '华南', 'c6', 21),
  member('m12', '叶秋菊', 'retailer', '华南', 'c7', 15),
  member('m13', '杜春梅', 'retailer', '华南', 'c8', 19),
  member('m14', '汪晓莉', 'retailer', '华东', 'r1', 30),
]
