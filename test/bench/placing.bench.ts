import { type Channel, dealer, FAMILY, placingInput, SKUS, START, startChannel } from '../support/channel'
import { type BenchRow, median } from './row'

const CALLS = 40
const HOT_ORDERS = 200
const AT_ONCE = 20
const EVENTS = 3_000

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

/** Round trips and time of placing ten lines, without and with 5 ms on every operation of the database. */
export async function placingTenLines(): Promise<readonly BenchRow[]> {
  const channel = await startChannel()
  try {
    const input = await placingInput(
      channel,
      'retailer',
      SKUS.slice(0, 10).map(sku => ({ sku, qty: 1 })),
    )
    const rows: BenchRow[] = []
    for (const latencyMs of [0, 5]) {
      const stats = []
      for (let call = 0; call < CALLS; call++) {
        stats.push((await channel.ask('retailer', 'order', 'placeOrder', input, { inject: { latencyMs } })).stats)
      }
      const times = stats.slice(1).map(({ ms }) => ms)
      if (latencyMs === 0) {
        const depth = Math.max(...stats.map(({ sequentialDepth }) => sequentialDepth))
        const operations = Math.max(...stats.map(one => one.operations))
        rows.push({ name: 'placing 10 lines: trips one after another', value: depth, unit: 'trips', bar: 8 })
        rows.push({ name: 'placing 10 lines: trips in all', value: operations, unit: 'trips', bar: 35 })
      }
      rows.push({ name: `placing 10 lines, ${latencyMs} ms a trip: p50`, value: median(times), unit: 'ms' })
      rows.push({ name: `placing 10 lines, ${latencyMs} ms a trip: p99`, value: percentile(times, 0.99), unit: 'ms' })
    }
    return rows
  } finally {
    await channel.close()
  }
}

/** Orders on one SKU that everybody wants, 20 instances at work, 5 ms a trip; instances are warm. */
export async function hotSku(): Promise<readonly BenchRow[]> {
  const buyers = Array.from({ length: AT_ONCE }, (_, index) => dealer(`buyer-${index}`))
  const channel = await startChannel({ goods: [{ sku: 'S01', qty: 100_000 }], dealers: buyers })
  try {
    const input = await placingInput(channel, 'buyer-0', [{ sku: 'S01', qty: 1 }])
    const inject = { latencyMs: 5 }
    const orders = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          channel.ask(`buyer-${index % AT_ONCE}`, 'order', 'placeOrder', input, { inject }),
        ),
      )
    await orders(AT_ONCE)
    const began = performance.now()
    const answers = await orders(HOT_ORDERS)
    const seconds = (performance.now() - began) / 1000
    if (answers.some(({ reply }) => !reply.ok)) throw new Error('an order was refused: the bench measures nothing')
    return [
      {
        name: 'orders on one hot SKU, 5 ms a trip',
        value: HOT_ORDERS / seconds,
        unit: '/s',
        bar: 30,
        better: 'higher',
      },
    ]
  } finally {
    await channel.close()
  }
}

/** Events counted into personal and team scores of three periods, four levels of uplines. */
export async function countingScores(): Promise<readonly BenchRow[]> {
  const channel = await startChannel({ dealers: FAMILY })
  try {
    await channel.tick()
    await insertEvents(channel)
    const { ms } = await channel.tick()
    const counted = (await channel.all('scoreEvents', { state: 'counted' })).length
    return [
      { name: 'order facts counted into scores', value: counted / (ms / 1000), unit: '/s', bar: 500, better: 'higher' },
    ]
  } finally {
    await channel.close()
  }
}

async function insertEvents(channel: Channel): Promise<void> {
  const events = Array.from({ length: EVENTS }, (_, index) => ({
    _id: `order:bench-${index}`,
    at: START + index,
    dealerId: `buyer-${index % 200}`,
    uplines: [`city-${index % 20}`, `regional-${index % 5}`, 'general'],
    deltaFen: 10_000 + index,
    state: 'waiting',
  }))
  await channel.insert('scoreEvents', ...events)
}
