import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '../../src/domain/kernel'
import type * as Promotion from '../../src/domain/promotion'
import { bundled } from './bundled'
import { type BenchRow, median } from './row'

const { quote, quoteCart, quoteInputSchema } = bundled<typeof Promotion>('src/domain/promotion/index.ts')

type Case = { readonly name: string; readonly input: unknown }
type Timed = { readonly ms: readonly number[]; readonly exact: number; readonly carts: number }

const casesOf = (file: string): readonly Case[] =>
  JSON.parse(readFileSync(join(__dirname, '..', 'cases', file), 'utf8'))

function validOf({ name, input }: Case): Promotion.QuoteInput {
  const checked = parse(quoteInputSchema, input)
  if (!checked.ok) throw new Error(`${name}: ${checked.error.path} ${checked.error.message}`)
  return checked.value
}

/** Every cart `rounds` times in turn, after as many rounds of warming up; one figure per quote. */
function timed<T>(items: readonly T[], rounds: number, run: (item: T) => { readonly exact: boolean }): Timed {
  for (let round = 0; round < rounds; round++) for (const item of items) run(item)
  const ms: number[] = []
  let exact = 0
  for (let round = 0; round < rounds; round++) {
    for (const item of items) {
      const began = performance.now()
      const answer = run(item)
      ms.push(performance.now() - began)
      if (answer.exact) exact += 1
    }
  }
  return { ms, exact: exact / rounds, carts: items.length }
}

const checkedQuote = ({ name, input }: Case) => {
  const answer = quote(input)
  if (!answer.ok) throw new Error(`${name} is refused`)
  return answer.value
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** 40 carts of 20 lines under 50 overlapping promotions: the best deal of each, proven. */
export function quoteTwentyLines(): readonly BenchRow[] {
  const cases = casesOf('bench-quote-20x50.json')
  const engine = timed(cases.map(validOf), 40, quoteCart)
  const checked = timed(cases, 10, checkedQuote)
  return [
    { name: 'quote 20×50, median', value: median(engine.ms), unit: 'ms', bar: 0.5 },
    { name: 'quote 20×50, p99', value: quantile(engine.ms, 0.99), unit: 'ms', bar: 5 },
    { name: `quote 20×50, exact of ${engine.carts}`, value: engine.exact, unit: 'carts', bar: 40, better: 'higher' },
    { name: 'quote 20×50 with input checked, median', value: median(checked.ms), unit: 'ms' },
    { name: 'quote 20×50 with input checked, p99', value: quantile(checked.ms, 0.99), unit: 'ms' },
  ]
}

/** 10 carts of 200 lines: exact where the step budget allows. */
export function quoteTwoHundredLines(): readonly BenchRow[] {
  const cases = casesOf('bench-quote-200x50.json')
  const engine = timed(cases.map(validOf), 12, quoteCart)
  const checked = timed(cases, 4, checkedQuote)
  return [
    { name: 'quote 200×50, median', value: median(engine.ms), unit: 'ms', bar: 5 },
    { name: 'quote 200×50, worst', value: Math.max(...engine.ms), unit: 'ms', bar: 50 },
    { name: `quote 200×50, exact of ${engine.carts}`, value: engine.exact, unit: 'carts' },
    { name: 'quote 200×50 with input checked, median', value: median(checked.ms), unit: 'ms' },
  ]
}

if (process.argv[1] === __filename)
  for (const row of [...quoteTwentyLines(), ...quoteTwoHundredLines()]) console.log(row)
