import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { applications, applicationView } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import { inScope } from '../modules/staff'
import { fail, type UseCase } from '../platform/handler'

const PAGE = 20

/** Applications of a status in the caller's regions, newest first. */
export const listApplications: UseCase<typeof dealerContract, 'listApplications'> = async (input, { staff }) => {
  if (staff === null) return fail('FORBIDDEN')
  const [{ brand }, { rows, next }] = await Promise.all([
    readSettings(),
    applications.page(
      { status: input.status, ...inScope(staff) },
      { sort: ['submittedAt', -1], limit: PAGE, cursor: input.cursor },
    ),
  ])
  return ok({ rows: rows.map(row => applicationView(row, brand)), next })
}
