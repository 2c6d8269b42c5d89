import { type DealerDocument, dealers } from '../../platform/identity'

/** Those above a buyer and those who recommended it, two levels of each: as far as any commission plan may reach. */
export interface Chain {
  readonly dealers: readonly DealerDocument[]
  /** The ids above the buyer, nearest first. */
  readonly uplineIds: readonly string[]
}

/**
 * Two round trips for a line of up to three uplines (four tiers); one more for each tier beyond. `tiers`: how many the
 * brand has, which bounds the line, since an upline's rank is strictly above its downline's.
 */
export async function readChain(buyer: DealerDocument, tiers: Promise<number>): Promise<Chain> {
  const first = await dealers.getMany(idsOf(buyer.uplineId, buyer.referrerId))
  const upline = found(first, buyer.uplineId)
  const referrer = found(first, buyer.referrerId)
  const second = await readMissing(first, idsOf(upline?.uplineId, referrer?.referrerId))
  const known = new Map([...first, ...second])
  const uplineIds = await lineOf(buyer, known, (await tiers) - 1)
  return { dealers: [...known.values()], uplineIds }
}

const idsOf = (...ids: readonly (string | null | undefined)[]): string[] =>
  ids.filter((id): id is string => id !== null && id !== undefined)

const found = (known: ReadonlyMap<string, DealerDocument>, id: string | null): DealerDocument | undefined =>
  id === null ? undefined : known.get(id)

async function readMissing(known: ReadonlyMap<string, DealerDocument>, ids: readonly string[]) {
  const missing = ids.filter(id => !known.has(id))
  return missing.length === 0 ? new Map<string, DealerDocument>() : dealers.getMany(missing)
}

async function lineOf(
  buyer: DealerDocument,
  known: ReadonlyMap<string, DealerDocument>,
  longest: number,
): Promise<readonly string[]> {
  const line: string[] = []
  let next = buyer.uplineId
  while (next !== null && line.length < longest) {
    line.push(next)
    // Nobody stands above the last one, so it need not be asked.
    if (line.length === longest) break
    next = (known.get(next) ?? (await dealers.get(next)))?.uplineId ?? null
  }
  return line
}
