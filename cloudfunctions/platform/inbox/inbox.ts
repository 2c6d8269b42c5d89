import { collection } from '../data'

export interface InboxDocument {
  readonly _id: string
  readonly openid: string
  readonly title: string
  readonly text: string
  /** A page of the mini-program, or null. */
  readonly url: string | null
  readonly at: number
  readonly read: boolean
}

export const inbox = collection<InboxDocument>('inbox')

export interface Notice {
  /** Names the event and the receiver: the same key is delivered once. */
  readonly key: string
  readonly openid: string
  readonly title: string
  readonly text: string
  readonly url: string | null
}

/** Puts notices into people's inboxes, side by side. Repeating it changes nothing, not even what was read. */
export async function notify(notices: readonly Notice[], now: number): Promise<void> {
  await Promise.all(notices.map(({ key, ...notice }) => inbox.insert({ _id: key, ...notice, at: now, read: false })))
}

export const countUnread = (openid: string): Promise<number> => inbox.count({ openid, read: false })
