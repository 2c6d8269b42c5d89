import { Avatar } from '@/components/avatar'
import { Cell } from '@/components/cell'
import { List } from '@/components/list'
import { Page } from '@/components/page'
import { SearchBar } from '@/components/search-bar'
import { Tag } from '@/components/tag'
import { listStateOf } from '@/hooks/list-state'
import { openPage } from '@/hooks/open-page'
import { useDealers } from './use-dealers'

const ROW_PX = 76

export default function DealersPage() {
  const { list, more, reload, search, type } = useDealers()
  const nothing =
    search.trim() === ''
      ? { title: '还没有经销商', hint: '发出邀请，审核通过的经销商会出现在这里' }
      : { title: '没有找到', hint: '换个姓名试试' }
  return (
    <Page
      title="经销商"
      state={listStateOf(list, nothing)}
      onRetry={reload}
      header={<SearchBar value={search} placeholder="搜索姓名" onChange={type} />}
    >
      {list.status === 'ready' && (
        <List
          id="dealers"
          rows={list.rows}
          keyOf={row => row.dealerId}
          rowHeight={ROW_PX}
          tail={list.tail}
          onMore={more}
          render={row => (
            <Cell
              lead={<Avatar name={row.name} />}
              title={row.name}
              detail={`${row.region} · 上级 ${row.uplineName ?? '品牌'}`}
              value={row.status === 'active' ? <Tag tone="brand">{row.tierName}</Tag> : <Tag tone="danger">已暂停</Tag>}
              onTap={() => openPage(`/packages/manager/dealer/index?id=${row.dealerId}`)}
            />
          )}
        />
      )}
    </Page>
  )
}
