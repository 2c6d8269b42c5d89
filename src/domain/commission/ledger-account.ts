/**
 * The closed list of the brand's own accounts. `payments`: money from buyers, less refunds (runs negative: it is where goods money
 * comes from); `goods`, `freight`: what buyers paid for; `commission`, `rebate`: what they cost (runs negative); `tax`: withheld, owed on.
 */
export const BRAND_ACCOUNTS = ['payments', 'goods', 'freight', 'commission', 'rebate', 'tax'] as const
export type BrandAccount = (typeof BRAND_ACCOUNTS)[number]

/**
 * The closed list of a payee's pockets. `pending` → `available` → `onHold` (asked for) → `paid` (net received). Only `available` may
 * be negative: earned money that was paid out and then reversed. There is no pocket to pay into: no stored value, no transfers.
 */
export const PAYEE_POCKETS = ['pending', 'available', 'onHold', 'paid'] as const
export type PayeePocket = (typeof PAYEE_POCKETS)[number]

export type Account =
  | { readonly of: 'brand'; readonly name: BrandAccount }
  | { readonly of: 'payee'; readonly dealerId: string; readonly pocket: PayeePocket }

export const brand = (name: BrandAccount): Account => ({ of: 'brand', name })
export const payee = (dealerId: string, pocket: PayeePocket): Account => ({ of: 'payee', dealerId, pocket })

/** `brand:goods`, `payee:D1:available`: one text per account. */
export const accountKey = (account: Account): string =>
  account.of === 'brand' ? `brand:${account.name}` : `payee:${account.dealerId}:${account.pocket}`
