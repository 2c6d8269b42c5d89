import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { dealerRow, maskPhone, namesOf } from '../modules/dealer'
import { readBalance } from '../modules/ledger'
import { readPaidFigures } from '../modules/order'
import { readSettings } from '../modules/settings'
import { mayActIn } from '../modules/staff'
import { fail, type UseCase } from '../platform/handler'
import { dealers } from '../platform/identity'
import { monthsAround } from './months'

const TEAM_SHOWN = 50

/** A dealer's card for the staff of its region. */
export const readDealer: UseCase<typeof dealerContract, 'readDealer'> = async ({ dealerId }, { staff, now }) => {
  if (staff === null) return fail('FORBIDDEN')
  const [{ brand }, dealer, balance, month, team] = await Promise.all([
    readSettings(),
    dealers.get(dealerId),
    readBalance(dealerId),
    readPaidFigures({ dealerId }, monthsAround(now).current),
    dealers.find({ uplineId: dealerId }, { sort: [['joinedAt', -1]], limit: TEAM_SHOWN }),
  ])
  if (dealer === null) return fail('NOT_FOUND')
  if (!mayActIn(staff, dealer.region)) return fail('OUT_OF_REGION')
  const above = await dealers.getMany([dealer.uplineId ?? [], dealer.referrerId ?? []].flat())
  const names = namesOf([dealer, ...above.values()])
  return ok({
    ...dealerRow(dealer, brand, names),
    phoneMasked: maskPhone(dealer.phone),
    referrerName: dealer.referrerId === null ? null : (names.get(dealer.referrerId) ?? null),
    tierSince: dealer.tierSince,
    balance,
    month,
    team: team.map(member => dealerRow(member, brand, names)),
  })
}
