import type { dealerContract } from '../../src/contracts'
import { type Purchase, type TierPolicy, tierPolicySchema } from '../../src/domain/dealer'
import { instantOf, monthsBack, ok, parse } from '../../src/domain/kernel'
import { tierCard } from '../modules/dealer'
import { readBalance } from '../modules/ledger'
import { readOpenOrders, readPurchases } from '../modules/order'
import { listOffersFor } from '../modules/promotion/offers-for'
import { policyInForce, readSettings } from '../modules/settings'
import { fail, type UseCase } from '../platform/handler'
import { dealerTodos } from './dealer-todos'
import { monthsAround } from './months'
import { readSessionReads, sessionView } from './session-view'

/** A dealer's first screen whole: three round trips one after another. */
export const readHome: UseCase<typeof dealerContract, 'readHome'> = async (_, context) => {
  const { dealer, now } = context
  if (dealer === null) return fail('FORBIDDEN')
  const [{ brand }, reads, standing, balance, offers, open] = await Promise.all([
    readSettings(),
    readSessionReads(context),
    readStanding(dealer._id, now),
    readBalance(dealer._id),
    listOffersFor(dealer, now),
    readOpenOrders(dealer._id),
  ])
  const { policy, purchases } = standing
  return ok({
    session: sessionView(context, brand, reads),
    tier: tierCard(dealer, policy, brand, purchases, now),
    balance,
    offers,
    todos: dealerTodos(open),
    month: monthOf(purchases, now),
  })
}

/** The tier policy in force, and the purchases as far back as any of its windows looks. */
async function readStanding(
  dealerId: string,
  now: number,
): Promise<{ policy: TierPolicy; purchases: readonly Purchase[] }> {
  const found = await policyInForce('tier-policy', now)
  const parsed = parse(tierPolicySchema, found?.body)
  if (!parsed.ok) throw new Error(`tier policy ${found?._id}: ${parsed.error.path} ${parsed.error.message}`)
  const policy = parsed.value
  const back = monthsBack(instantOf(now), longestWindow(policy))
  return { policy, purchases: await readPurchases(dealerId, back) }
}

/** At least a month, which the month's figures need. Without a window a condition looks back over everything: ten years. */
function longestWindow({ tiers }: TierPolicy): number {
  const ways = tiers.flatMap(({ require, keep }) => [...(require?.anyOf ?? []), ...(keep?.anyOf ?? [])])
  const windows = ways.flatMap(way => way.allOf).filter(({ metric }) => metric === 'ownPurchasesFen')
  return Math.max(1, ...windows.map(({ windowMonths }) => windowMonths ?? 120))
}

function monthOf(purchases: readonly Purchase[], now: number): { netFen: number; orders: number } {
  const { from } = monthsAround(now).current
  const own = purchases.filter(({ at }) => at >= from)
  return { netFen: own.reduce((total, purchase) => total + purchase.fen, 0), orders: own.length }
}
