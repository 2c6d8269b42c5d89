/** One measured figure. `bar` is the limit it must hold; a figure without one is told for comparison. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly bar?: number
  /** Which side of the bar is good; a ceiling unless told. */
  readonly better?: 'lower' | 'higher'
}

export type Bench = () => readonly BenchRow[] | Promise<readonly BenchRow[]>

export const meets = ({ value, bar, better = 'lower' }: BenchRow): boolean =>
  bar === undefined || (better === 'lower' ? value <= bar : value >= bar)

/** The middle one of the values, the mean of the middle two where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0]
  return (low + high) / 2
}
