import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { dealerRow, namesOf } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import { inScope } from '../modules/staff'
import { type Filter, is } from '../platform/data'
import { fail, type UseCase } from '../platform/handler'
import { type DealerDocument, dealers } from '../platform/identity'

const PAGE = 20

/** Dealers of the caller's regions, the newest first; found by a part of the name or the phone. */
export const listDealers: UseCase<typeof dealerContract, 'listDealers'> = async (input, { staff }) => {
  if (staff === null) return fail('FORBIDDEN')
  const filter: Filter<DealerDocument> = {
    ...inScope(staff),
    ...(input.tier === undefined ? {} : { tier: input.tier }),
    ...searching(input.search),
  }
  const [{ brand }, { rows, next }] = await Promise.all([
    readSettings(),
    dealers.page(filter, { sort: ['joinedAt', -1], limit: PAGE, cursor: input.cursor }),
  ])
  const uplines = await dealers.getMany(rows.flatMap(({ uplineId }) => uplineId ?? []))
  const names = namesOf(uplines.values())
  return ok({ rows: rows.map(row => dealerRow(row, brand, names)), next })
}

function searching(search = ''): Filter<DealerDocument> {
  if (search === '') return {}
  return /^\d{4,11}$/.test(search) ? { phone: is.containing(search) } : { name: is.containing(search) }
}
