/** A message, notice or upload that the product asked WeChat to send; recorded, never sent. */
export interface SentMessage {
  /** The API's name, for example `subscribeMessage.send`. */
  api: string
  /** Snake case, as WeChat receives it. */
  data: Record<string, unknown>
  at: string
  requestId: string
}
