import type { Member } from './cast'
import type { Stage } from './stage'

const DAY = 86_400_000
const CARRIERS = ['顺丰速运', '中通快递', '京东物流'] as const
/** The others leave it to the automatic receipt. */
const CONFIRMING_PERCENT = 88

/** The warehouse ships on the next day; the dealer confirms some days later. */
export function planDelivery(stage: Stage, member: Member, orderId: string, paidAt: number): void {
  const { as, calendar, chance, timeline } = stage
  const shippedAt = calendar.at(calendar.dayOf(paidAt) + 1, chance.between(10 * 60, 17 * 60) / 60)
  const trackingNumber = `QD${chance.between(100000, 999999)}${chance.between(100000, 999999)}`
  const carrier = chance.pick(CARRIERS)
  timeline.plan(shippedAt, async () => {
    await as('warehouse').ask('order', 'shipOrder', { orderId, carrier, trackingNumber }, `ship ${orderId}`)
  })
  if (!chance.happens(CONFIRMING_PERCENT)) return
  const receivedAt = shippedAt + chance.between(2, 4) * DAY + chance.between(0, 200) * 60_000
  timeline.plan(receivedAt, async () => {
    await as(member.key).ask('order', 'confirmReceipt', { orderId }, `receive ${orderId}`)
  })
}
