import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { ListTail, type Tail } from './tail'
import { useVisibleRange } from './use-visible-range'
import './index.scss'

interface Props<Row> {
  /** Unique on its page. */
  readonly id: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly render: (row: Row, index: number) => ReactNode
  /** px; each row is given just this height, which is what makes long lists cheap. */
  readonly rowHeight: number
  readonly tail: Tail
  readonly onMore?: () => void
}

/** Rows on one surface. Past 50 only those near the view are drawn; the page's config must say `enablePageScroll`. */
export function List<Row>({ id, rows, keyOf, render, rowHeight, tail, onMore }: Props<Row>) {
  const { from, to } = useVisibleRange(id, rows.length, rowHeight)
  return (
    <View>
      <View id={id} className="list" {...aria({ role: 'list' })}>
        <View style={{ height: `${from * rowHeight}px` }} />
        {rows.slice(from, to).map((row, index) => (
          <View
            key={keyOf(row)}
            className="list-row"
            style={{ height: `${rowHeight}px` }}
            {...aria({ role: 'listitem' })}
          >
            {render(row, from + index)}
          </View>
        ))}
        <View style={{ height: `${(rows.length - to) * rowHeight}px` }} />
      </View>
      <ListTail tail={tail} onMore={onMore} many={rows.length > 0} />
    </View>
  )
}
