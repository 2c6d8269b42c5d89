import { parse, type Schema } from '../../src/domain/kernel'

/** A change of a good input that makes it bad, and the path at which it must be refused. */
export type Refused = readonly [label: string, path: string, change: (input: Draft) => void]

// biome-ignore lint/suspicious/noExplicitAny: the tests write deliberately wrong shapes into a copy of a good input.
type Draft = any

/** Tests that the good input parses, and that each change is refused at its path with Chinese words. */
export function checkRefusals(schema: Schema<unknown>, good: () => unknown, refused: readonly Refused[]) {
  test('the input that the refusals start from is good', () => {
    expect(parse(schema, good())).toMatchObject({ ok: true })
  })
  test.each(refused)('%s is refused at "%s"', (_label, path, change) => {
    const input = good()
    change(input)
    const result = parse(schema, input)
    expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path } })
    expect(!result.ok && result.error.message).toMatch(/[\u4e00-\u9fff]/)
    expect(!result.ok && result.error.message).not.toMatch(/invalid|expected|received/i)
  })
}
