import {
  type ChainDealer,
  type CommissionRow,
  commissionRows,
  commissionTermsSchema,
  earnedByPerson,
} from '../../../src/domain/commission'
import { parse } from '../../../src/domain/kernel'
import { fen } from '../../../src/domain/money'
import type { OrderDocument } from '../order/document'
import { policyOfVersion } from '../settings'

export interface Earned {
  readonly beneficiary: string
  readonly rows: readonly CommissionRow[]
  readonly amountFen: number
}

/** Who earns what on an order: the plan's version, prices and people that the order froze, nothing of today. */
export async function earnedOn(order: OrderDocument): Promise<readonly Earned[]> {
  const policy = await policyOfVersion('commission-plan', order.planVersion)
  const terms = parse(commissionTermsSchema, policy?.body)
  if (!terms.ok) throw new Error(`commission plan ${order.planVersion}: ${terms.error.path} ${terms.error.message}`)
  const people = new Map(order.chain.map(frozen => [frozen.id, chainDealer(frozen)]))
  const lines = order.lines.map(line => ({
    sku: line.sku,
    qty: line.qty,
    payFen: fen(line.payFen),
    tierUnitFen: Object.fromEntries(Object.entries(line.tierUnitFen).map(([tier, price]) => [tier, fen(price)])),
  }))
  return earnedByPerson(commissionRows(terms.value, { dealerId: order.dealerId, lines }, id => people.get(id)))
}

const chainDealer = ({ id, tier, status, uplineId, referrerId }: OrderDocument['chain'][number]): ChainDealer => ({
  id,
  tier,
  status,
  ...(uplineId === null ? {} : { uplineId }),
  ...(referrerId === null ? {} : { referrerId }),
})
