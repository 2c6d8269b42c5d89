import type { ImportRow } from '../../src/contracts'
import { err, ok, type Result } from '../../src/domain/kernel'
import type { BrandSettings } from '../modules/settings'
import type { Failure } from '../platform/handler'

/** What the schema cannot know: a price for each of the brand's tiers and no other, falling with rank, none below the floor. */
export function checkRows(rows: readonly ImportRow[], brand: BrandSettings): Result<null, Failure> {
  for (const [index, row] of rows.entries()) {
    const fault = faultOf(row, brand)
    if (fault === null) continue
    const message = `第 ${index + 1} 行（${row.sku}）：${fault}`
    return err({ code: 'INVALID_INPUT', message, details: { path: `rows[${index}].tierPriceFen` } })
  }
  return ok(null)
}

function faultOf({ tierPriceFen, floorFen }: ImportRow, { tiers }: BrandSettings): string | null {
  const prices = tiers.map(({ code }) => (Object.hasOwn(tierPriceFen, code) ? tierPriceFen[code] : undefined))
  const known = prices.filter(price => price !== undefined)
  if (known.length !== tiers.length || Object.keys(tierPriceFen).length !== tiers.length) {
    return '要给出每个等级的价格，不能多也不能少'
  }
  if (known.some((price, at) => at > 0 && price > (known[at - 1] ?? price))) return '等级越高，价格不能越高'
  return floorFen !== null && known.some(price => price < floorFen) ? '最低价不能高于任何等级的价格' : null
}
