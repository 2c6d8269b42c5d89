import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { caseKinds, casesFolder, readCases, shownBy } from '../../support/worked-cases'

const command = join(__dirname, '..', '..', '..', 'config', 'commands', 'simulate', 'index.ts')
const tsx = createRequire(__filename).resolve('tsx')

/** Runs the command in a process of its own, as `npm run --silent simulate -- FILE` does. */
function simulate(file: string, input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, command, file], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { status, stdout, stderr, answers: status === 2 ? undefined : JSON.parse(stdout) }
}

jest.setTimeout(120_000)

test('every worked case of every kind is answered by the command, in order, in one run', () => {
  const cases = caseKinds.flatMap(kind => readCases(kind))
  const { status, answers, stderr } = simulate('-', JSON.stringify(cases))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(caseKinds.sort()).toEqual(['allocate', 'commission', 'quote', 'rank', 'rebate', 'refund', 'tax', 'tier'])
  expect(cases.length).toBeGreaterThanOrEqual(289)
  const shown = cases.map((one, at) => ({
    name: `${one.input.kind} ${one.name}`,
    answer: shownBy(one.expect, answers[at]),
  }))
  expect(shown).toEqual(cases.map(one => ({ name: `${one.input.kind} ${one.name}`, answer: one.expect })))
})

test('a file is read by its path, the benchmark carts too', () => {
  for (const name of readdirSync(casesFolder).filter(file => file.startsWith('bench-quote-20x50'))) {
    const { status, answers } = simulate(join(casesFolder, name))
    expect(status).toBe(0)
    expect(answers).toHaveLength(40)
    for (const answer of answers) expect(answer).toMatchObject({ exact: true, totals: { payFen: expect.any(Number) } })
  }
})

test('one input gives one answer; a bad one answers in its place and the rest goes on', () => {
  const allocate = { kind: 'allocate', total: 10, weights: [1, 1] }
  expect(simulate('-', JSON.stringify(allocate))).toMatchObject({ status: 0, answers: [5, 5] })
  const mixed = [
    { name: 'good', input: allocate },
    { name: 'bad', input: { ...allocate, weights: [1, -1] } },
    { kind: 'horoscope' },
    { name: 'no kind', input: {} },
    42,
    null,
    [allocate],
    allocate,
  ]
  const { status, answers } = simulate('-', JSON.stringify(mixed))
  expect(status).toBe(0)
  expect(answers).toEqual([
    [5, 5],
    { error: { code: 'INVALID_INPUT', message: '不能小于 0', path: 'weights[1]' } },
    { error: { code: 'INVALID_INPUT', message: expect.stringContaining('horoscope'), path: 'kind' } },
    { error: { code: 'INVALID_INPUT', message: '缺少必填内容', path: 'kind' } },
    { error: { code: 'INVALID_INPUT', message: '应为对象', path: '' } },
    { error: { code: 'INVALID_INPUT', message: '应为对象', path: '' } },
    { error: { code: 'INVALID_INPUT', message: '应为对象', path: '' } },
    [5, 5],
  ])
})

test.each([
  ['no JSON', '-', '{"kind":'],
  ['nothing', '-', ''],
  ['a file that is not there', join(casesFolder, 'nowhere.json'), undefined],
])('%s: one error object and exit 1', (_label, file, input) => {
  const { status, answers, stdout } = simulate(file, input)
  expect(status).toBe(1)
  expect(answers).toEqual({ error: { code: 'INVALID_INPUT', message: '不是可读的 JSON', path: '' } })
  expect(stdout.trim().split('\n')).toHaveLength(1)
})
