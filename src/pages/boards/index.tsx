import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/components/aria'
import { Empty } from '@/components/empty'
import { leftText, momentText } from '@/components/moment'
import type { PageView } from '@/components/page'
import { Sheet } from '@/components/sheet'
import { Tabs } from '@/components/tabs'
import type { BoardView } from '@/contracts'
import { TabPage } from '@/pages/tab-page'
import { serverNow } from '@/services/clock'
import { BOARD_PERIODS, BOARDS } from './board-choice'
import { BoardRow } from './board-row'
import { ConsentPrompt } from './consent-prompt'
import { MyStanding } from './my-standing'
import { StandingStory } from './standing-story'
import { useBoards } from './use-boards'
import { useConsentPrompt } from './use-consent-prompt'
import './index.scss'

/** Boards are seen by those who stand on them, and by those who lead them. */
const CLOSED: PageView = {
  kind: 'empty',
  icon: 'trophy',
  title: '榜单只对经销商和渠道经理开放',
  hint: '成为经销商后，可以看到自己的名次和与前一名的差距',
}

export default function BoardsPage() {
  const boards = useBoards()
  const { choice, choose, view, state } = boards
  const consent = useConsentPrompt(view?.consent)
  const [explains, setExplains] = useState(false)
  const header = (
    <View className="board-choice">
      <Tabs label="榜单" items={BOARDS} value={choice.board} onChange={board => choose({ board })} />
      <Tabs label="周期" items={BOARD_PERIODS} value={choice.period} onChange={period => choose({ period })} />
    </View>
  )
  const footer = view && consent.isDealer && <MyStanding view={view} onExplain={() => setExplains(true)} />
  return (
    <TabPage
      tab="boards"
      title="榜单"
      state={state.kind === 'no-permission' ? CLOSED : state}
      onRetry={boards.reload}
      header={header}
      footer={footer}
    >
      {consent.asks && (
        <ConsentPrompt busy={boards.consentBusy} onAgree={() => boards.setConsent(true)} onLater={consent.sayLater} />
      )}
      {view && <Board view={view} />}
      {view && (
        <Sheet open={explains} title="我的名次怎么来的" onClose={() => setExplains(false)}>
          <StandingStory view={view} />
        </Sheet>
      )}
    </TabPage>
  )
}

function Board({ view }: { readonly view: BoardView }) {
  const now = serverNow()
  const left = leftText(view.endsAt, now)
  return (
    <View>
      <View className="board-facts">
        <View>{`${view.periodName} · ${left === null ? '已结束' : `还剩 ${left}`}`}</View>
        <View>{`${momentText(view.asOf, now)} 更新`}</View>
      </View>
      {view.top.length === 0 ? (
        <Empty icon="trophy" title="还没有人上榜" hint="付款后的订单会在 90 秒内计入" />
      ) : (
        <View className="board-top" {...aria({ role: 'list' })}>
          {view.top.map(row => (
            <BoardRow key={`${row.rank}-${row.name}-${row.scoreFen}-${row.isMe}`} row={row} />
          ))}
        </View>
      )}
    </View>
  )
}
