import { type Channel, startChannel } from '../../support/channel'
import { CRASH_LIMITS, crashAccruing, crashCancelling, crashPaying, crashPlacing, crashReleasing } from './crash-matrix'

jest.setTimeout(240_000)

/** A sample of the matrix; `crash.deep.ts` stops after every single operation. */
describe('stopped half-way', () => {
  let channel: Channel
  beforeEach(async () => {
    channel = await startChannel({ limits: CRASH_LIMITS })
  })
  afterEach(() => channel.close())

  it('placing', async () => expect(await crashPlacing(channel, 10)).toBeGreaterThanOrEqual(3))
  it('paying', async () => expect(await crashPaying(channel, 10)).toBeGreaterThanOrEqual(3))
  it('cancelling', async () => expect(await crashCancelling(channel, 10)).toBeGreaterThanOrEqual(3))
  it('accruing', async () => expect(await crashAccruing(channel, 29)).toBeGreaterThanOrEqual(3))
  it('releasing', async () => expect(await crashReleasing(channel, 29)).toBeGreaterThanOrEqual(3))
})
