import { readSource, sourceFiles } from './source-files'

const LONGEST = 400
const WORTH_A_LOOK = 200

const lengthOf = (file: string) => readSource(file).trimEnd().split('\n').length
const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0
const measure = (...folders: string[]) =>
  sourceFiles(...folders)
    .map(file => ({ file, lines: lengthOf(file) }))
    .sort((a, b) => a.lines - b.lines)

const all = measure('src', 'cloudfunctions', 'local-cloud', 'config', 'test')

describe('source files', () => {
  it(`have at most ${LONGEST} lines`, () => {
    expect(all.filter(({ lines }) => lines > LONGEST)).toEqual([])
  })

  it.each([
    ['everywhere', all, 80],
    ['in the domain', measure('src/domain'), 60],
  ])('have few lines as a rule %s', (_where, files, most) => {
    expect(files.length).toBeGreaterThan(20)
    expect(median(files.map(({ lines }) => lines))).toBeLessThanOrEqual(most)
  })

  it('that are long are named, so that a reader looks at them', () => {
    const long = all.filter(({ lines }) => lines > WORTH_A_LOOK).map(({ file, lines }) => `${lines} ${file}`)
    if (long.length > 0) process.stdout.write(`Over ${WORTH_A_LOOK} lines:\n  ${long.join('\n  ')}\n`)
    // More than a few would say that the limit is no longer taken seriously.
    expect(long.length).toBeLessThanOrEqual(Math.ceil(all.length / 20))
  })
})
