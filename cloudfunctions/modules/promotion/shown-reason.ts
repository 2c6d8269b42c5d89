import { exhausted } from '../../../src/domain/kernel'
import type { NotApplied } from '../../../src/domain/promotion'

/** What a dealer is told about an offer that did not apply; offers that are not for it are not spoken of. */
export const shownReason = ({ reason }: NotApplied): boolean => {
  switch (reason) {
    case 'declined':
    case 'outside_window':
    case 'used_up':
    case 'threshold':
    case 'no_effect':
    case 'budget':
    case 'gift_stock':
    case 'loses':
      return true
    case 'not_running':
    case 'audience':
    case 'not_held':
    case 'scope':
      return false
    default:
      return exhausted(reason)
  }
}
