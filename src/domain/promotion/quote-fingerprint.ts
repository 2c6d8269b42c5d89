import { contentHash } from '../kernel'
import type { Quote } from './quote-types'

/**
 * A short text that stands for what the dealer saw: prices, lines, gifts, offers and totals. Two quotes with the same fingerprint
 * charge and give the same; explanations (reasons, hints, `exact`) do not count. It is the kernel's content hash, cut to 128 bits:
 * it detects change and is no secret, so nothing hangs on its being hard to guess, and 128 bits never meet by accident.
 * Source: docs/rules.md §3, "The dealer pays what it saw".
 */
export const quoteFingerprint = ({ lines, gifts, applied, totals, couponId }: Quote): string =>
  contentHash({ lines, gifts, applied, totals, couponId }).slice(0, 32)
