import { Badge } from '@/components/badge'
import { Cell, CellGroup } from '@/components/cell'
import { openPage } from '@/hooks/open-page'
import { pageStateOf } from '@/hooks/page-state'
import { TabPage } from '@/pages/tab-page'
import { entriesFor, useWork } from './use-work'

export default function WorkPage() {
  const { remote, reload } = useWork()
  return (
    <TabPage tab="work" title="工作" state={pageStateOf(remote)} onRetry={reload}>
      {remote.status === 'ready' && (
        <CellGroup>
          {entriesFor(remote.value).map(entry => (
            <Cell
              key={entry.url}
              icon={entry.icon}
              title={entry.title}
              detail={entry.detail}
              value={<Badge count={entry.count} />}
              onTap={() => openPage(entry.url)}
            />
          ))}
        </CellGroup>
      )}
    </TabPage>
  )
}
