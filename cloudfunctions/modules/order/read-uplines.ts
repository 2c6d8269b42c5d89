import { type DealerDocument, dealers } from '../../platform/identity'

/** An upline's rank is strictly above its downline's, so no line is longer than there are tiers; this ends a broken one. */
const LONGEST_LINE = 12

/** The ids above a dealer, nearest first, as of now. One read a level. */
export async function readUplineIds(dealer: DealerDocument): Promise<readonly string[]> {
  const line: string[] = []
  let next = dealer.uplineId
  while (next !== null && !line.includes(next) && line.length < LONGEST_LINE) {
    line.push(next)
    next = (await dealers.get(next))?.uplineId ?? null
  }
  return line
}
