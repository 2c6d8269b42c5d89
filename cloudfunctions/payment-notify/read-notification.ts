import * as v from 'valibot'

/** Of all that a notification says, only the trade's number is used. */
const notification = v.object({ outTradeNo: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{6,32}$/)) })

export function readNotification(event: unknown): string | null {
  const parsed = v.safeParse(notification, event)
  return parsed.success ? parsed.output.outTradeNo : null
}
