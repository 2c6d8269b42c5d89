import { addressOf } from './addresses'
import { basketOf, daysToNext } from './baskets'
import type { Member } from './cast'
import { planDelivery } from './deliver-goods'
import type { Stage } from './stage'

const MINUTE = 60_000
const CANCELLED_PERCENT = 5
const FORGOTTEN_PERCENT = 3

/** A dealer's orders from the day after it joined to the end, at the pace of its tier. */
export function planOrders(stage: Stage, member: Member): void {
  const { calendar, chance, timeline } = stage
  let day = member.joinDay + chance.between(1, 3)
  for (let number = 1; day <= calendar.days; number++) {
    const at = calendar.at(day, chance.between(9 * 60, 20 * 60) / 60)
    const own = { ...stage, chance: chance.fork() }
    timeline.plan(at, () => order(own, member, number, at))
    day += daysToNext(member.tier, chance)
  }
}

async function order(stage: Stage, member: Member, number: number, at: number): Promise<void> {
  const { as, chance, timeline } = stage
  const orderId = await place(stage, member, `order ${member.key} ${number}`)
  const fate = chance.between(1, 100)
  if (fate <= CANCELLED_PERCENT) {
    const cancel = () =>
      as(member.key).ask('order', 'cancelOrder', { orderId, reason: '数量填错了，重新下单' }, `cancel ${orderId}`)
    timeline.plan(at + chance.between(2, 9) * MINUTE, async () => void (await cancel()))
  } else if (fate > CANCELLED_PERCENT + FORGOTTEN_PERCENT) {
    await pay(stage, member, orderId)
    planDelivery(stage, member, orderId, at)
  }
}

/** As the phone does it: the checkout's quote is what is agreed to. */
export async function place({ as, brand, chance }: Stage, member: Member, key: string): Promise<string> {
  const cart = basketOf(member.tier, brand.products, chance)
  const buyer = as(member.key)
  const { quote } = await buyer.ask('order', 'readCheckout', { cart })
  const input = { cart, address: addressOf(member), fingerprint: quote.fingerprint }
  const { orderId } = await buyer.ask('order', 'placeOrder', input, key)
  return orderId
}

async function pay({ as, cloud }: Stage, member: Member, orderId: string): Promise<void> {
  const { outTradeNo } = await as(member.key).ask('order', 'preparePayment', { orderId }, `pay ${orderId}`)
  await cloud.pay.accept(outTradeNo)
}
