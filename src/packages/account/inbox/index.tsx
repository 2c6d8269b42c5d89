import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ListTail } from '@/components/list/tail'
import { momentText } from '@/components/moment'
import { Page } from '@/components/page'
import { Tag } from '@/components/tag'
import { tappable } from '@/components/tappable'
import type { InboxRow } from '@/contracts'
import { listStateOf } from '@/hooks/list-state'
import { openPage } from '@/hooks/open-page'
import { serverNow } from '@/services/clock'
import { useInbox } from './use-inbox'
import './index.scss'

export default function InboxPage() {
  const { list, more, reload, markRead } = useInbox()
  const rows = list.status === 'ready' ? list.rows : []
  const unread = rows.some(row => !row.read)
  const open = async (row: InboxRow) => {
    await markRead([row])
    if (row.url) openPage(row.url)
  }
  return (
    <Page
      title="消息"
      state={listStateOf(list, { title: '还没有消息', hint: '审核、发货、佣金和等级的变化会通知您' })}
      onRetry={reload}
      footer={
        unread && (
          <Button kind="secondary" block onTap={() => markRead(rows)}>
            全部标为已读
          </Button>
        )
      }
    >
      <View className="inbox">
        {rows.map(row => (
          <Message key={row.inboxId} row={row} onOpen={() => open(row)} />
        ))}
      </View>
      {list.status === 'ready' && <ListTail tail={list.tail} onMore={more} many={rows.length > 0} />}
    </Page>
  )
}

function Message({ row, onOpen }: { readonly row: InboxRow; readonly onOpen: () => void }) {
  return (
    <View className={row.read ? 'message' : 'message message-new'} {...tappable(onOpen)}>
      <View className="message-head">
        <View className="message-title">{row.title}</View>
        {!row.read && <Tag tone="danger">未读</Tag>}
        <View className="message-time">{momentText(row.at, serverNow())}</View>
      </View>
      <View className="message-text">{row.text}</View>
    </View>
  )
}
