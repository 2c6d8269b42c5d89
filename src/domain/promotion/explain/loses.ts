import { compareIds } from '../../kernel'
import type { NotApplied } from '../quote-types'

/** Leaves `conflictsWith` out where nothing that applies excludes the offer. */
export const loses = (promotionId: string, conflictsWith: readonly string[]): NotApplied =>
  conflictsWith.length === 0
    ? { promotionId, reason: 'loses' }
    : { promotionId, reason: 'loses', conflictsWith: [...new Set(conflictsWith)].sort(compareIds) }
