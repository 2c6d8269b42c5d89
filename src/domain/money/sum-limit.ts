import { type Refusal, refusal, rule } from '../kernel'
import { MAX_FEN } from './fen'

/** Refuses a list whose amounts sum past 10¹³ fen, at the element's field where the sum passes it (docs/rules.md §1). */
export const sumWithinLimit = <T>(amountOf: (item: T) => number, field: string) =>
  rule<T[]>((list): Refusal | undefined => {
    let sum = 0
    const index = list.findIndex(item => {
      sum += amountOf(item)
      return sum > MAX_FEN
    })
    return index < 0 ? undefined : refusal('合计超出金额上限', index, field)
  })
