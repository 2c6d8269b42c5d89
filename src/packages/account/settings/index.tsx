import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { SwitchField } from '@/components/field'
import { toast } from '@/components/notice'
import { Page } from '@/components/page'
import { ROLE_NAMES, type Role } from '@/contracts/role'
import { pageStateOf } from '@/hooks/page-state'
import { textOf } from '@/services/service'
import { useSettings } from './use-settings'

export default function SettingsPage() {
  const { remote, reload, consenting } = useSettings()
  const session = remote.status === 'ready' ? remote.value : null
  const consent = async (value: boolean) => {
    const answer = await consenting.submit(value)
    if (answer) toast(answer.ok ? '已保存' : textOf(answer.error))
  }
  return (
    <Page title="设置" state={pageStateOf(remote)} onRetry={reload}>
      {session && (
        <CellGroup title="身份">
          {session.name && <Cell title="姓名" value={session.name} />}
          <Cell title="角色" value={rolesText(session.roles)} />
          {session.dealer && <Cell title="等级" value={session.dealer.tierName} />}
        </CellGroup>
      )}
      {session?.dealer && (
        <Card title="榜单隐私">
          <SwitchField
            label="在榜单上显示我的名字"
            hint="关闭后别人只看到化名；您的名次和积分不受影响"
            value={session.dealer.boardConsent}
            disabled={consenting.busy}
            onChange={consent}
          />
        </Card>
      )}
      <Card
        title="您的信息怎么用"
        hint="手机号只用于审核和收发货，展示时隐藏中间四位。订单和结算记录依法至少保存三年。"
      />
    </Page>
  )
}

// Everyone is a visitor too; it is worth saying only of those who are nothing else.
const rolesText = (roles: readonly Role[]): string =>
  (roles.length > 1 ? roles.filter(role => role !== 'visitor') : roles).map(role => ROLE_NAMES[role]).join('、')
