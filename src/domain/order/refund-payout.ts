import { type Fen, fen, maxFen, subtractFen, ZERO_FEN } from '../money'

/** Sums over all returns of an order up to and with this one, in fen. */
export type RefundSums = {
  readonly goodsFen: Fen
  /** Gifts kept although no longer earned, at their frozen tier price. */
  readonly giftValueFen: Fen
  /** Deductions for damage that staff entered with a reason and the dealer accepted. */
  readonly damageFen: Fen
  /** Freight given back (`freightRefundFen`). */
  readonly freightFen: Fen
  /** Money that earlier returns paid out. */
  readonly paidOutFen: Fen
}

/**
 * What this return pays out: goods less deductions, over several returns by their sums, never below 0 and never asking for money
 * already paid; freight on top. Source: docs/rules.md §3.
 */
export function refundPayoutFen({ goodsFen, giftValueFen, damageFen, freightFen, paidOutFen }: RefundSums): Fen {
  const due = maxFen(ZERO_FEN, fen(goodsFen - giftValueFen - damageFen))
  return maxFen(ZERO_FEN, subtractFen(fen(due + freightFen), paidOutFen))
}

/** Freight goes back only where the whole order is undone before anything shipped, or by the brand's fault. docs/rules.md §3. */
export function freightRefundFen(
  freightFen: Fen,
  by: { readonly wholeOrder: boolean; readonly anythingShipped: boolean; readonly brandFault: boolean },
): Fen {
  return by.wholeOrder && (!by.anythingShipped || by.brandFault) ? freightFen : ZERO_FEN
}
