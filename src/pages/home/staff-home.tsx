import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Money } from '@/components/money'
import { Stat } from '@/components/stat'
import type { StaffHomeView } from '@/contracts'
import { Greeting } from './greeting'
import { TodoList } from './todo-list'

type Figure = StaffHomeView['figures'][number]

interface Props {
  readonly home: StaffHomeView
  readonly now: number
  readonly onOpen: (url: string) => void
}

export function StaffHome({ home, now, onOpen }: Props) {
  return (
    <>
      <Greeting session={home.session} onInbox={() => onOpen('/packages/account/inbox/index')} />
      {home.figures.length > 0 && (
        <Card tone="night">
          <View className="figures">
            {home.figures.map(figure => (
              <View key={figure.label} className="figures-one">
                <Stat label={figure.label} hint={figure.previous === null ? undefined : <Before figure={figure} />}>
                  {valueText(figure)}
                </Stat>
              </View>
            ))}
          </View>
        </Card>
      )}
      {home.todos.length > 0 ? (
        <TodoList todos={home.todos} now={now} onOpen={onOpen} />
      ) : (
        <Empty icon="check" title="手头的事都处理完了" hint="有新的申请或订单时会出现在这里" />
      )}
    </>
  )
}

const valueText = ({ unit, value }: Figure): ReactNode =>
  unit === 'fen' ? <Money fen={value} size="large" /> : String(value)

function Before({ figure }: { readonly figure: Figure }) {
  return <>上期 {figure.unit === 'fen' ? <Money fen={figure.previous ?? 0} size="small" /> : String(figure.previous)}</>
}
