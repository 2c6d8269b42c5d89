import { type Channel, startChannel } from '../../support/channel'
import { CRASH_LIMITS, crashAccruing, crashCancelling, crashPaying, crashPlacing, crashReleasing } from './crash-matrix'

jest.setTimeout(15 * 60_000)

/** Stopped after every single operation of each run. */
describe('stopped half-way', () => {
  let channel: Channel
  beforeEach(async () => {
    channel = await startChannel({ limits: CRASH_LIMITS })
  })
  afterEach(() => channel.close())

  it('placing', async () => expect(await crashPlacing(channel, 1)).toBeGreaterThan(3))
  it('paying', async () => expect(await crashPaying(channel, 1)).toBeGreaterThan(2))
  it('cancelling', async () => expect(await crashCancelling(channel, 1)).toBeGreaterThan(2))
  it('accruing', async () => expect(await crashAccruing(channel, 1)).toBeGreaterThan(2))
  it('releasing', async () => expect(await crashReleasing(channel, 1)).toBeGreaterThan(2))
})
