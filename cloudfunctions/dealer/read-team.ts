import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { dealerRow, namesOf } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import { type Answer, fail, type UseCase } from '../platform/handler'
import { type DealerDocument, dealers } from '../platform/identity'

const ROWS_SHOWN = 200

/** Those directly below the caller, or below a dealer of its own team, with the way down to that dealer. */
export const readTeam: UseCase<typeof dealerContract, 'readTeam'> = async (input, { dealer }) => {
  if (dealer === null) return fail('FORBIDDEN')
  const { brand } = await readSettings()
  const uplineId = input.dealerId ?? dealer._id
  const [path, rows, counts] = await Promise.all([
    pathDown(dealer, uplineId, brand.tiers.length),
    dealers.find({ uplineId }, { sort: [['joinedAt', -1]], limit: ROWS_SHOWN }),
    Promise.all(brand.tiers.map(({ code }) => dealers.count({ uplineId, tier: code }))),
  ])
  if (!path.ok) return path
  const names = namesOf(path.value)
  return ok({
    path: path.value.map(({ _id, name }) => ({ dealerId: _id, name })),
    rows: rows.map(row => dealerRow(row, brand, names)),
    byTier: brand.tiers
      .map(({ name }, index) => ({ tierName: name, count: counts[index] ?? 0 }))
      .filter(({ count }) => count > 0)
      .reverse(),
  })
}

/** From the caller down to a dealer; somebody of another team is as if not there. */
async function pathDown(from: DealerDocument, toId: string, tiers: number): Answer<readonly DealerDocument[]> {
  const path: DealerDocument[] = []
  let id: string | null = toId
  // Ranks fall strictly on the way down, so a way longer than there are tiers is none.
  while (id !== null && id !== from._id && path.length < tiers) {
    const dealer: DealerDocument | null = await dealers.get(id)
    if (dealer === null) break
    path.unshift(dealer)
    id = dealer.uplineId
  }
  return id === from._id ? ok([from, ...path]) : fail('NOT_FOUND')
}
