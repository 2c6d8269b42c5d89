import { momentText } from '../moment'
import { Timeline } from '../timeline'

interface Props {
  readonly events: readonly { readonly at: number; readonly text: string; readonly actor: string }[]
  readonly now: number
}

/** What happened to an order, the latest first: who did it, and when. */
export function OrderTimeline({ events, now }: Props) {
  const items = [...events].reverse().map((event, index) => ({
    key: `${event.at}-${event.text}`,
    title: event.text,
    detail: event.actor,
    time: momentText(event.at, now),
    state: index === 0 ? ('now' as const) : ('done' as const),
  }))
  return <Timeline items={items} />
}
