import type { CommissionDocument } from '../../../cloudfunctions/modules/commission/document'
import type { OrderDocument } from '../../../cloudfunctions/modules/order/document'
import type { ActionReply, OrderView } from '../../../src/contracts'
import { DAY_MS } from '../../../src/domain/kernel'
import {
  buy,
  type Cart,
  type Channel,
  expectSound,
  place,
  placingInput,
  preparePayment,
  ship,
} from '../../support/channel'

/** What a clean run does, and how to find out whether the interrupted one ended in one of its right outcomes. */
const CART: Cart = [
  { sku: 'S01', qty: 2 },
  { sku: 'S02', qty: 1 },
  { sku: 'S03', qty: 1 },
]
/** Past every lease, and past the time in which a twin of a stopped call could still be alive. */
const LATER_MS = 100_000

/** A transaction that a stopped function left open is ended by the cloud after 10 s; here sooner, to save the wait. */
export const CRASH_LIMITS = { transactionMs: 1_000 }

/** Every `stride`-th operation of a run of `operations`, the first and the last always among them. */
const stops = (operations: number, stride: number): number[] =>
  Array.from({ length: operations }, (_, index) => index + 1).filter(
    at => at === 1 || at === operations || at % stride === 0,
  )

const killed = (call: Promise<unknown>): Promise<boolean> =>
  call.then(
    () => false,
    () => true,
  )

async function waitForRecovery(channel: Channel): Promise<void> {
  channel.advance(LATER_MS)
  await channel.tick()
  channel.advance(LATER_MS)
  await channel.tick()
}

/** Placing is stopped after each operation; half of the orders are recovered by the client's retry, half by the timer. */
export async function crashPlacing(channel: Channel, stride: number): Promise<number> {
  const input = await placingInput(channel, 'retailer', CART)
  await channel.ask('retailer', 'order', 'placeOrder', input)
  const clean = await channel.ask('retailer', 'order', 'placeOrder', input)
  const points = stops(clean.stats.operations, stride)
  for (const stopAfterOperation of points) {
    for (const recovery of ['retry', 'timer'] as const) {
      const requestId = channel.newRequestId()
      const options = { requestId, inject: { stopAfterOperation } }
      expect(await killed(channel.ask('retailer', 'order', 'placeOrder', input, options))).toBe(true)
      if (recovery === 'timer') continue
      const order = await insist(() => channel.ask('retailer', 'order', 'placeOrder', input, { requestId }))
      expect(order.status).toBe('pending_payment')
    }
  }
  await waitForRecovery(channel)
  const states = (await channel.all<OrderDocument>('orders')).map(order => order.state)
  expect(new Set(states)).toEqual(new Set(['pending_payment']))
  await expectSound(channel)
  return points.length
}

/** The notification's function is stopped after each operation; the phone's question or the timer finishes it. */
export async function crashPaying(channel: Channel, stride: number): Promise<number> {
  const first = await paidUnheard(channel)
  const clean = await channel.cloud.callFunction('payment-notify', notice(first.outTradeNo))
  const points = stops(clean.stats.operations, stride)
  for (const stopAfterOperation of points) {
    for (const recovery of ['phone', 'timer'] as const) {
      const { orderId, outTradeNo } = await paidUnheard(channel)
      const inject = { stopAfterOperation }
      expect(await killed(channel.cloud.callFunction('payment-notify', notice(outTradeNo), { inject }))).toBe(true)
      if (recovery === 'timer') await untilPaid(channel, orderId)
      else {
        const order = await insist(() => channel.ask('retailer', 'order', 'confirmPayment', { orderId }))
        expect(order.status).toBe('paid')
      }
    }
  }
  await waitForRecovery(channel)
  await expectSound(channel)
  return points.length
}

/**
 * The timer is stopped after each operation of the tick that folds a payment; the next tick finishes it. A tick does a
 * little more or less each time, so the last stops may come too late: gives back how many did stop it.
 */
export async function crashAccruing(channel: Channel, stride: number): Promise<number> {
  // The first tick of an environment does more: it writes down its jobs.
  await channel.tick()
  await buy(channel, 'retailer', CART)
  const points = stops((await channel.tick()).operations, stride)
  let stopped = 0
  for (const stopAfterOperation of points) {
    const { orderId } = await buy(channel, 'retailer', CART)
    if (await killed(channel.tick({ stopAfterOperation }))) stopped += 1
    await waitForRecovery(channel)
    expect(await channel.all('commissions', { orderId })).toHaveLength(1)
  }
  await waitForRecovery(channel)
  await expectSound(channel)
  await expectScores(channel)
  return stopped
}

/** The timer is stopped after each operation of the tick that ends a freeze; the next tick finishes it. */
export async function crashReleasing(channel: Channel, stride: number): Promise<number> {
  const points = stops(await releasingOperations(channel), stride)
  let stopped = 0
  for (const stopAfterOperation of points) {
    const { orderId } = await received(channel)
    channel.advance(15 * DAY_MS)
    if (await killed(channel.tick({ stopAfterOperation }))) stopped += 1
    await waitForRecovery(channel)
    const [commission] = await channel.all<CommissionDocument>('commissions', { orderId })
    expect(commission?.state).toBe('available')
  }
  await waitForRecovery(channel)
  await expectSound(channel)
  return stopped
}

/** Each cancelling call is stopped after each operation; the dealer's retry or the timer finishes it. */
export async function crashCancelling(channel: Channel, stride: number): Promise<number> {
  const first = await place(channel, 'retailer', CART)
  const clean = await channel.ask('retailer', 'order', 'cancelOrder', { orderId: first.orderId })
  const points = stops(clean.stats.operations, stride)
  for (const stopAfterOperation of points) {
    const { orderId } = await place(channel, 'retailer', CART)
    const inject = { stopAfterOperation }
    expect(await killed(channel.ask('retailer', 'order', 'cancelOrder', { orderId }, { inject }))).toBe(true)
    const order = await insist(() => channel.ask('retailer', 'order', 'cancelOrder', { orderId }))
    expect(order.status).toBe('cancelled')
  }
  await waitForRecovery(channel)
  await expectSound(channel)
  return points.length
}

const MOST_TRIES = 10

/** What a phone does: it asks again while documents are held by the transaction that the stopped function left open. */
async function insist(call: () => Promise<{ readonly reply: ActionReply<OrderView> }>): Promise<OrderView> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { reply } = await call()
    if (reply.ok) return reply.value
    expect(reply.error.code).toBe('BUSY')
  }
  throw new Error(`still busy after ${MOST_TRIES} tries`)
}

/** The timer comes back each minute until the payment is found. */
async function untilPaid(channel: Channel, orderId: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    channel.advance(LATER_MS + 60_000)
    await channel.tick()
    if ((await channel.get('retailer', 'order', 'readOrder', { orderId })).status === 'paid') return
  }
  throw new Error(`${orderId} is not paid after ${MOST_TRIES} ticks`)
}

async function paidUnheard(channel: Channel): Promise<{ orderId: string; outTradeNo: string }> {
  const { orderId } = await place(channel, 'retailer', CART)
  const { outTradeNo } = await preparePayment(channel, 'retailer', orderId)
  await channel.cloud.pay.accept(outTradeNo, { notify: 'lost' })
  return { orderId, outTradeNo }
}

const notice = (outTradeNo: string) => ({ outTradeNo, returnCode: 'SUCCESS', resultCode: 'SUCCESS' })

async function received(channel: Channel): Promise<{ orderId: string }> {
  const { orderId } = await buy(channel, 'retailer', CART)
  await ship(channel, orderId)
  await channel.get('retailer', 'order', 'confirmReceipt', { orderId })
  await channel.tick()
  return { orderId }
}

async function releasingOperations(channel: Channel): Promise<number> {
  await received(channel)
  channel.advance(15 * DAY_MS)
  return (await channel.tick()).operations
}

/** Boards equal the paid orders, counted for the buyer and each of its uplines. */
async function expectScores(channel: Channel): Promise<void> {
  const paid = (await channel.all<OrderDocument>('orders')).filter(order => order.paid !== null)
  const total = paid.reduce((sum, order) => sum + order.goodsFen, 0)
  const scores = await channel.all<{ board: string; dealerId: string; scoreFen: number }>('scores')
  const sum = (kind: string, dealerId: string) =>
    scores
      .filter(score => score.board.startsWith('2026-11:') && score.board.endsWith(kind) && score.dealerId === dealerId)
      .reduce((fen, score) => fen + score.scoreFen, 0)
  expect(sum('personal', 'retailer')).toBe(total)
  for (const dealerId of ['retailer', 'city', 'regional', 'general']) expect(sum('team', dealerId)).toBe(total)
}
