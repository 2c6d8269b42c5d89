import { Cell, CellGroup } from '@/components/cell'
import type { IconName } from '@/components/icon'
import { deadlineText } from '@/components/moment'
import { Tag } from '@/components/tag'
import type { TodoView } from '@/contracts'
import { HOUR_MS } from '@/domain/kernel'

const ICONS: Record<TodoView['kind'], IconName> = {
  pay_order: 'wallet',
  confirm_receipt: 'truck',
  review_application: 'invite',
  ship_order: 'box',
  first_order: 'cart',
  set_consent: 'trophy',
}
/** From here on a promise is close enough to be marked. */
const SOON_MS = 4 * HOUR_MS

interface Props {
  readonly todos: readonly TodoView[]
  readonly now: number
  readonly onOpen: (url: string) => void
}

/** What waits for this person, the most urgent first as the server orders it. */
export function TodoList({ todos, now, onOpen }: Props) {
  return (
    <CellGroup title="待办">
      {todos.map(todo => (
        <Cell
          key={todo.kind}
          icon={ICONS[todo.kind]}
          title={todo.text}
          value={todo.dueAt === null ? undefined : <Due dueAt={todo.dueAt} now={now} />}
          onTap={() => onOpen(todo.url)}
        />
      ))}
    </CellGroup>
  )
}

function Due({ dueAt, now }: { readonly dueAt: number; readonly now: number }) {
  const left = dueAt - now
  return <Tag tone={left <= 0 ? 'danger' : left < SOON_MS ? 'warn' : 'neutral'}>{deadlineText(dueAt, now)}</Tag>
}
