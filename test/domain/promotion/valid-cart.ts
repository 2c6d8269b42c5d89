import { parse } from '../../../src/domain/kernel'
import { type QuoteInput, quoteInputSchema } from '../../../src/domain/promotion'

/** Input from outside as the engine takes it; throws where the schema refuses it. */
export function validCart(outside: unknown): QuoteInput {
  const checked = parse(quoteInputSchema, outside)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  return checked.value
}
