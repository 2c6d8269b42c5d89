import type { ImportRow } from '../../../src/contracts'
import { fen, formatFen } from '../../../src/domain/money'
import { priceTitle, type TierName } from './columns'
import type { Complaint } from './complaint'

/** What no single cell shows: prices fall as the tier rises, the floor is below every price. `tiers` come lowest first. */
export function checkRow(row: ImportRow, line: number, tiers: readonly TierName[]): readonly Complaint[] {
  return [...checkLadder(row, line, tiers), ...checkFloor(row, line, tiers)]
}

function checkLadder({ tierPriceFen }: ImportRow, line: number, tiers: readonly TierName[]): readonly Complaint[] {
  return tiers.slice(1).flatMap(({ code, name }, index) => {
    const below = tiers[index]
    const price = tierPriceFen[code] ?? 0
    const lower = below === undefined ? price : (tierPriceFen[below.code] ?? 0)
    if (below === undefined || price <= lower) return []
    const message = `${formatFen(fen(price))} 高于「${priceTitle(below.name)}」${formatFen(fen(lower))}：等级越高，价格不能越高`
    return [{ line, column: priceTitle(name), message }]
  })
}

function checkFloor(
  { floorFen, tierPriceFen }: ImportRow,
  line: number,
  tiers: readonly TierName[],
): readonly Complaint[] {
  const above = tiers.find(({ code }) => floorFen !== null && floorFen > (tierPriceFen[code] ?? 0))
  if (above === undefined || floorFen === null) return []
  const message = `${formatFen(fen(floorFen))} 高于「${priceTitle(above.name)}」${formatFen(fen(tierPriceFen[above.code] ?? 0))}，这个等级就没有可用的价格`
  return [{ line, column: '最低价', message }]
}
