// Speed of the engine alone and of the whole way over HTTP, in one run:
//   npx tsx test/local-cloud/bench/engine-bench.ts [documents, default 1000000]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud } from '../../../local-cloud'
import { VirtualClock } from '../../../local-cloud/clock/virtual-clock'
import { openDatabase } from '../../../local-cloud/engine/database'
import { resolveLimits } from '../../../local-cloud/limits'

const total = Number(process.argv[2] ?? 1_000_000)
const directory = mkdtempSync(join(tmpdir(), 'local-cloud-bench-'))
const collections = [
  { name: 'small' },
  {
    name: 'board',
    indexes: [
      {
        name: 'board_score',
        fields: [
          { field: 'board', direction: 1 as const },
          { field: 'score', direction: -1 as const },
        ],
      },
    ],
  },
]
const examined = { documents: 0 }
const alone = { transaction: undefined, examined }
const rows: { what: string; 'per second': number; 'median ms': number; 'p99 ms': number }[] = []

async function measure(what: string, rounds: number, work: (round: number) => unknown): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    await work(round)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const sum = times.reduce((a, b) => a + b, 0)
  const at = (share: number): number => Number((times[Math.floor(rounds * share)] ?? 0).toFixed(4))
  rows.push({ what, 'per second': Math.round((rounds * 1000) / sum), 'median ms': at(0.5), 'p99 ms': at(0.99) })
}

async function engine(): Promise<void> {
  const database = openDatabase(directory, collections, resolveLimits(), new VirtualClock(), () => {})
  const { engine: db, operations } = database
  const board = db.collection('board')
  const small = db.collection('small')
  const begun = performance.now()
  for (let start = 0; start < total; start += 5000) {
    const writes = Array.from({ length: Math.min(5000, total - start) }, (_, i) => {
      const n = start + i
      const document = { _id: `dealer${n}`, board: 'week', score: (n * 7919) % 1_000_003, name: `经销商${n}` }
      return {
        collection: board,
        key: db.keyOf(board, document._id),
        before: undefined,
        after: { document, text: JSON.stringify(document) },
      }
    })
    db.write(writes)
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const megabytes = Math.round(statSync(join(directory, 'database.lmdb')).size / 2 ** 20)
  console.log(`${total} documents with one index loaded in ${seconds} s, ${megabytes} MB`)
  const top = { filter: { board: 'week' }, sort: [['score', -1]] as [string, number][], skip: 0, limit: 50 }
  await measure('engine: point read', 50_000, round => db.get(db.keyOf(board, `dealer${(round * 104_729) % total}`)))
  await measure('engine: top 50 by index', 2000, () => db.find(board, top, examined).map(found => found.text))
  await measure('engine: range of 50 by index', 2000, round =>
    db.find(board, { ...top, filter: { board: 'week', score: { $lt: 1000 + round * 400 } } }, examined),
  )
  await measure('engine: count all by index', 5, () => db.count(board, { board: 'week' }, examined))
  await measure('engine: own rank (count above)', 20, round =>
    db.count(board, { board: 'week', score: { $gt: round * 50_000 } }, examined),
  )
  await measure('engine: insert', 5000, round => operations.insert(small, [{ _id: `s${round}`, n: round }], alone))
  await measure('engine: update by id', 5000, round =>
    operations.update(small, { filter: { _id: `s${round}` }, multi: false }, { $inc: { n: 1 } }, alone),
  )
  await measure('engine: transaction over 4 documents', 2000, async round => {
    const transaction = db.transactions.start()
    for (let i = 0; i < 4; i++)
      await operations.update(
        small,
        { filter: { _id: `s${round * 2 + i}` }, multi: false },
        { $inc: { n: 1 } },
        { transaction, examined },
      )
    db.transactions.commit(transaction)
  })
  await database.close()
}

async function overHttp(): Promise<void> {
  const cloud = await startLocalCloud({
    dataDir: directory,
    functionsDir: directory,
    timers: 'manual',
    declarations: { collections, functions: [] },
  })
  const ask = async (body: object) =>
    (await fetch(`${cloud.url}/sdk/bench`, { method: 'POST', body: JSON.stringify(body) })).text()
  const read = (round: number) => ({
    action: 'database.getDocument',
    collectionName: 'board',
    query: `{"_id":"dealer${round}"}`,
    queryType: 'DOC',
  })
  await measure('HTTP: point read', 3000, round => ask(read(round)))
  await measure('HTTP: 20 point reads at once', 300, round =>
    Promise.all(Array.from({ length: 20 }, (_, i) => ask(read(round * 20 + i)))),
  )
  await measure('HTTP: top 50 by index', 500, () =>
    ask({
      action: 'database.getDocument',
      collectionName: 'board',
      query: '{"board":"week"}',
      order: '{"score":-1}',
      limit: 50,
    }),
  )
  await measure('HTTP: insert', 1000, round =>
    ask({ action: 'database.insertDocument', collectionName: 'small', data: [`{"_id":"h${round}"}`] }),
  )
  await cloud.close()
}

async function main(): Promise<void> {
  await engine()
  await overHttp()
  console.table(rows)
  rmSync(directory, { recursive: true, force: true })
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
