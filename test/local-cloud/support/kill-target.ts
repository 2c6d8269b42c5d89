import { VirtualClock } from '../../../local-cloud/clock/virtual-clock'
import { openDatabase } from '../../../local-cloud/engine/database'
import { resolveLimits } from '../../../local-cloud/limits'
import { counters } from './kill-schema'

// Writes without pause and says what was acknowledged, until somebody kills the process.
const [directory = '', run = '0'] = process.argv.slice(2)
const { engine, operations } = openDatabase(directory, [counters], resolveLimits(), new VirtualClock(), () => {})
const collection = engine.collection(counters.name)
const alone = { transaction: undefined, examined: { documents: 0 } }

async function main(): Promise<void> {
  for (let n = 0; ; n++) {
    await operations.insert(
      collection,
      [{ _id: `${run}-${n}`, run, n, code: `${run}-${n}`, pad: 'x'.repeat(n % 3000) }],
      alone,
    )
    // Money moves between two documents: their sum must never change.
    const transaction = engine.transactions.start()
    const scope = { transaction, examined: { documents: 0 } }
    await operations.update(collection, { filter: { _id: 'left' }, multi: false }, { $inc: { n: -1 } }, scope)
    await operations.update(collection, { filter: { _id: 'right' }, multi: false }, { $inc: { n: 1 } }, scope)
    engine.transactions.commit(transaction)
    process.stdout.write(`${n}\n`)
    if (n % 20 === 0) await new Promise(resolve => setImmediate(resolve))
  }
}

void main()
