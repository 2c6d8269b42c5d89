import type { Role, StaffHomeView } from '@/contracts'
import { useRefresh } from '@/hooks/use-refresh'
import { type UseRemote, useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'
import { rememberSession } from '@/services/session'

export function useWork(): UseRemote<StaffHomeView> {
  const home = useRemote('work', async () => {
    const answer = await dealerService.ask('readStaffHome', {})
    if (answer.ok) rememberSession(answer.value.session)
    return answer
  })
  useRefresh(home.reload)
  return home
}

export interface WorkEntry {
  readonly title: string
  readonly detail: string
  readonly icon: 'shield' | 'team' | 'invite' | 'truck' | 'box' | 'settings'
  readonly url: string
  /** What waits there. */
  readonly count: number
}

type Entry = Omit<WorkEntry, 'count'> & { readonly for: readonly Role[]; readonly counts?: string }

const ENTRIES: readonly Entry[] = [
  {
    title: '入驻审核',
    detail: '通过或拒绝入驻申请',
    icon: 'shield',
    url: '/packages/manager/applications/index',
    for: ['manager', 'operator'],
    counts: 'review_application',
  },
  {
    title: '待发货',
    detail: '打包、填写运单、分批发货',
    icon: 'truck',
    url: '/packages/operator/shipping/index',
    for: ['warehouse', 'operator'],
    counts: 'ship_order',
  },
  {
    title: '经销商',
    detail: '查找经销商，查看档案和团队',
    icon: 'team',
    url: '/packages/manager/dealers/index',
    for: ['manager', 'operator', 'finance'],
  },
  {
    title: '邀请经销商',
    detail: '生成邀请链接和邀请码',
    icon: 'invite',
    url: '/packages/team/invites/index',
    for: ['manager', 'operator'],
  },
  {
    title: '商品与价格',
    detail: '各等级价格、最低价和库存',
    icon: 'box',
    url: '/packages/operator/products/index',
    for: ['operator', 'warehouse'],
  },
  {
    title: '员工',
    detail: '邀请员工，设置角色和区域',
    icon: 'settings',
    url: '/packages/operator/staff/index',
    for: ['operator'],
  },
]

/** What a person's roles let it do, with what is waiting. */
export const entriesFor = ({ session, todos }: StaffHomeView): readonly WorkEntry[] =>
  ENTRIES.filter(entry => entry.for.some(role => session.roles.includes(role))).map(entry => ({
    ...entry,
    count: todos.filter(todo => todo.kind === entry.counts).reduce((sum, todo) => sum + todo.count, 0),
  }))
