import { type InvalidInput, ok, parse, type Result } from '../kernel'
import { quoteInputSchema } from './input/quote-schema'
import { quoteCart } from './quote-cart'
import type { Quote } from './quote-types'

/** `quoteCart` for input from outside: checked first, refused as `INVALID_INPUT` with a path. Source: docs/rules.md §2. */
export function quote(input: unknown): Result<Quote, InvalidInput> {
  const checked = parse(quoteInputSchema, input)
  return checked.ok ? ok(quoteCart(checked.value)) : checked
}
