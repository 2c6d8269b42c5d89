import { countScores } from '../modules/leaderboard/count-scores'
import { completeDue, receiveDue } from '../modules/order/move-by-time'
import { sweepHolds } from '../modules/order/sweep-holds'
import { cloudPayGateway } from '../modules/payment/cloud-pay-gateway'
import { lapseOrders } from '../modules/payment/lapse-orders'
import { watchPayments } from '../modules/payment/watch-payments'
import { currentTime } from '../platform/clock'
import type { Job, JobRun } from '../platform/jobs'
import { foldFacts } from '../platform/outbox'
import { factHandlers } from './fact-handlers'
import { releaseCommissions } from './release-commissions'
import { inSlices } from './slices'

const settling = ({ now, log }: JobRun) => ({ gateway: cloudPayGateway, now, log })

/**
 * What the timer does, in this order: money that came first, then what follows from facts, then scores, then what time
 * alone brings. Each job may stop anywhere, run twice or fall behind.
 */
export const jobTable: readonly Job[] = [
  {
    name: 'watch-payments',
    everyMinutes: 0,
    run: run => inSlices(run, limit => watchPayments(settling(run), limit)),
  },
  {
    name: 'fold-facts',
    everyMinutes: 0,
    run: async run => ({
      ...(await foldFacts({ handlers: factHandlers, now: currentTime, mayGoOn: run.mayGoOn, log: run.log })),
    }),
  },
  {
    name: 'count-scores',
    everyMinutes: 0,
    run: async run => ({ counted: await countScores(currentTime, run.mayGoOn) }),
  },
  { name: 'sweep-holds', everyMinutes: 0, run: run => inSlices(run, limit => sweepHolds(run.now, limit)) },
  { name: 'lapse-orders', everyMinutes: 0, run: run => inSlices(run, limit => lapseOrders(settling(run), limit)) },
  {
    name: 'receive-orders',
    everyMinutes: 0,
    run: run => inSlices(run, limit => receiveDue(run.now, limit)),
  },
  {
    name: 'complete-orders',
    everyMinutes: 0,
    run: run => inSlices(run, limit => completeDue(run.now, limit)),
  },
  {
    name: 'release-commissions',
    everyMinutes: 0,
    run: run => inSlices(run, limit => releaseCommissions(run.now, limit)),
  },
]
