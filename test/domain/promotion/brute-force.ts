import type { Promotion, QuoteInput } from '../../../src/domain/promotion'

/*
 * The rules of docs/rules.md §2 written a second time, as plainly as they read: every assignment of every line, every set of
 * order-level promotions, every coupon. It shares no code with the engine. Usable only where there is little to enumerate.
 */

type Line = { sku: string; category: string; brand: string; qty: number; unit: number; base: number; floor: number }
type Taken = { id: string; off: number; combines: boolean } | undefined
export type BruteDeal = {
  benefit: number
  lines: { sku: string; qty: number; lineOffFen: number; orderOffFen: number; couponOffFen: number; payFen: number }[]
  gifts: { sku: string; qty: number; promotionId: string }[]
  applied: { promotionId: string; offFen: number; giftValueFen?: number }[]
  choices: (string | undefined)[]
  payFen: number
}

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function share(total: number, weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (total === 0) return weights.map(() => 0)
  const parts = weights.map(w => Number((BigInt(total) * BigInt(w)) / BigInt(sum)))
  const rest = weights.map((w, i) => ({ i, r: Number((BigInt(total) * BigInt(w)) % BigInt(sum)) }))
  rest.sort((a, b) => b.r - a.r || a.i - b.i)
  const missing = total - parts.reduce((a, b) => a + b, 0)
  for (let k = 0; k < missing; k++) parts[rest[k]!.i]! += 1
  return parts
}

function eligible(p: Promotion, input: QuoteInput): boolean {
  if (input.declined?.includes(p.id) || p.status !== 'running') return false
  if (input.now < p.from || input.now >= p.to) return false
  const local = new Date(input.now + 8 * 3600_000)
  if (p.weekdays && !p.weekdays.includes(local.getUTCDay() === 0 ? 7 : local.getUTCDay())) return false
  const clock = local.toISOString().slice(11, 16)
  if (p.daily && !(p.daily.from <= clock && clock < p.daily.to)) return false
  const { dealer } = input
  const a = p.audience ?? {}
  if (a.tiers && !a.tiers.includes(dealer.tier)) return false
  if (a.regions && !a.regions.includes(dealer.region)) return false
  if (a.teams && ![dealer.id, ...dealer.teamPath].some(id => a.teams!.includes(id))) return false
  if (a.tags && !dealer.tags.some(tag => a.tags!.includes(tag))) return false
  if (a.dealerIds && !a.dealerIds.includes(dealer.id)) return false
  if (a.firstOrderOnly && !dealer.isFirstOrder) return false
  if (p.level === 'coupon' && !input.coupons.some(c => c.promotionId === p.id)) return false
  const u = input.usage[p.id] ?? {}
  if (p.limits?.totalUses !== undefined && (u.used ?? 0) >= p.limits.totalUses) return false
  return !(p.limits?.perDealerUses !== undefined && (u.usedByDealer ?? 0) >= p.limits.perDealerUses)
}

const inScope = ({ scope: s }: Promotion, l: Line): boolean => {
  if (s.excludeSkus?.includes(l.sku)) return false
  if (!s.skus && !s.categories && !s.brands) return true
  return !!(s.skus?.includes(l.sku) || s.categories?.includes(l.category) || s.brands?.includes(l.brand))
}

const left = (p: Promotion, input: QuoteInput): number =>
  p.limits?.budgetFen === undefined ? Infinity : Math.max(0, p.limits.budgetFen - (input.usage[p.id]?.usedFen ?? 0))

function mergedLines(input: QuoteInput): Line[] {
  const skus = [...new Set(input.cart.map(r => r.sku))].sort(ascending)
  return skus.map(sku => {
    const item = input.catalog.find(c => c.sku === sku)!
    const qty = input.cart.filter(r => r.sku === sku).reduce((a, r) => a + r.qty, 0)
    const unit = item.tierPriceFen[input.dealer.tier]!
    return {
      sku,
      category: item.category,
      brand: item.brand,
      qty,
      unit,
      base: unit * qty,
      floor: (item.floorFen ?? 0) * qty,
    }
  })
}

const room = (l: Line) => Math.max(0, l.base - l.floor)

/** What one line-level promotion or special price takes off one line. */
function singles(l: Line, input: QuoteInput, promotions: Promotion[]): NonNullable<Taken>[] {
  const found: NonNullable<Taken>[] = []
  for (const s of input.specialPrices) {
    if (s.sku !== l.sku || input.declined?.includes(`special:${s.id}`)) continue
    found.push({ id: `special:${s.id}`, off: (l.unit - s.unitFen) * Math.min(l.qty, s.remainingQty), combines: true })
  }
  for (const p of promotions) {
    if (p.level !== 'line' || !inScope(p, l)) continue
    const { rule } = p
    let off = 0
    if (rule.kind === 'percentOff') off = Math.floor((l.base * rule.bps) / 10000)
    if (rule.kind === 'fixedPrice') {
      const bought = input.usage[p.id]?.qtyByDealer?.[l.sku] ?? 0
      const units =
        rule.limitPerDealer === undefined ? l.qty : Math.min(l.qty, Math.max(0, rule.limitPerDealer - bought))
      off = (l.unit - rule.unitFen) * units
    }
    if (rule.kind === 'stepPrice') {
      const reached = rule.steps.filter(s => s.at <= l.qty)
      if (reached.length > 0) off = (l.unit - reached[reached.length - 1]!.unitFen) * l.qty
    }
    if (rule.kind !== 'bundle') found.push({ id: p.id, off, combines: p.combinable !== false })
  }
  return found.map(t => ({ ...t, off: Math.min(t.off, room(l)) })).filter(t => t.off > 0)
}

function bundleOffs(p: Promotion, lines: Line[]): Map<string, number> | undefined {
  if (p.rule.kind !== 'bundle') return undefined
  const parts = p.rule.parts.map(part => ({ ...part, line: lines.find(l => l.sku === part.sku) }))
  if (parts.some(part => !part.line)) return undefined
  const k = Math.min(...parts.map(part => Math.floor(part.line!.qty / part.qty)), p.rule.maxSets ?? Infinity)
  const weights = parts.map(part => Math.min(part.line!.unit * part.qty * k, room(part.line!)))
  const full = k * (parts.reduce((a, part) => a + part.line!.unit * part.qty, 0) - p.rule.priceFen)
  const off = Math.min(
    full,
    weights.reduce((a, b) => a + b, 0),
  )
  if (off <= 0) return undefined
  const shares = share(off, weights)
  return new Map(parts.map((part, i) => [part.sku, shares[i]!]))
}

/** Every way of making the line-level choices, budgets kept. */
function* assignments(input: QuoteInput, lines: Line[], promotions: Promotion[]): Generator<Taken[]> {
  const bundles = promotions.filter(p => p.rule.kind === 'bundle').map(p => ({ p, offs: bundleOffs(p, lines) }))
  const options = lines.map(l => singles(l, input, promotions))
  function* fill(i: number, taken: Map<number, Taken>): Generator<Taken[]> {
    if (i === lines.length) {
      yield lines.map((_, at) => taken.get(at))
      return
    }
    if (taken.has(i)) {
      yield* fill(i + 1, taken)
      return
    }
    for (const option of [undefined, ...options[i]!]) yield* fill(i + 1, new Map(taken).set(i, option))
  }
  function* withBundles(b: number, taken: Map<number, Taken>): Generator<Taken[]> {
    if (b === bundles.length) {
      yield* fill(0, taken)
      return
    }
    yield* withBundles(b + 1, taken)
    const { p, offs } = bundles[b]!
    if (!offs) return
    const at = [...offs.keys()].map(sku => lines.findIndex(l => l.sku === sku))
    if (at.some(i => taken.has(i))) return
    const next = new Map(taken)
    for (const i of at) next.set(i, { id: p.id, off: offs.get(lines[i]!.sku)!, combines: p.combinable !== false })
    yield* withBundles(b + 1, next)
  }
  for (const all of withBundles(0, new Map())) {
    const spent = new Map<string, number>()
    for (const t of all) if (t) spent.set(t.id, (spent.get(t.id) ?? 0) + t.off)
    if (promotions.every(p => (spent.get(p.id) ?? 0) <= left(p, input))) yield all
  }
}

function* subsets<T>(items: T[]): Generator<T[]> {
  for (let mask = 0; mask < 1 << items.length; mask++) yield items.filter((_, i) => mask & (1 << i))
}

type State = { net: number[]; roomLeft: number[]; order: number[]; combines: boolean[] }

/** The worth of a threshold rule: fen off, or gifts. */
function reachedBy(p: Promotion, lines: Line[], net: number[], combines: boolean[]) {
  const { rule } = p
  if (rule.kind !== 'thresholdOff' && rule.kind !== 'thresholdPercent' && rule.kind !== 'gift')
    throw new Error('no threshold')
  const at = lines.map((l, i) => (inScope(p, l) && combines[i] ? i : -1)).filter(i => i >= 0)
  const netIn = at.reduce((a, i) => a + net[i]!, 0)
  const x = rule.basis === 'amount' ? netIn : at.reduce((a, i) => a + lines[i]!.qty, 0)
  const index = rule.steps.map(s => s.at).filter(a => a <= x).length - 1
  if (index < 0) return { at, off: 0, gifts: [] }
  const times = 'repeat' in rule && rule.repeat ? Math.floor(x / rule.steps[0]!.at) : 1
  if (rule.kind === 'thresholdOff') return { at, off: rule.steps[index]!.offFen * times, gifts: [] }
  if (rule.kind === 'thresholdPercent')
    return { at, off: Math.floor((netIn * rule.steps[index]!.bps) / 10000), gifts: [] }
  return { at, off: 0, gifts: rule.steps[index]!.gifts.map(g => ({ sku: g.sku, qty: g.qty * times })) }
}

function takeOff(state: State, into: number[], at: number[], off: number): number {
  const weights = at.map(i => state.roomLeft[i]!)
  const real = Math.min(
    off,
    weights.reduce((a, b) => a + b, 0),
  )
  if (real <= 0) return 0
  for (const [k, part] of share(real, weights).entries()) {
    state.roomLeft[at[k]!]! -= part
    into[at[k]!]! += part
  }
  return real
}

/** Steps 2 and 3 for one assignment, set of promotions and coupon; undefined where any of it is not permitted or no choice. */
function settle(
  input: QuoteInput,
  lines: Line[],
  taken: Taken[],
  set: Promotion[],
  coupon: Promotion | undefined,
): BruteDeal | undefined {
  const groups = set.map(p => p.group).filter(g => g !== undefined)
  if (new Set(groups).size < groups.length) return undefined
  if (set.length > 1 && set.some(p => p.exclusive)) return undefined
  const combines = taken.map(t => t?.combines ?? true)
  const net = lines.map((l, i) => l.base - (taken[i]?.off ?? 0))
  const state: State = {
    net,
    combines,
    roomLeft: lines.map((l, i) => (combines[i] ? Math.max(0, net[i]! - l.floor) : 0)),
    order: lines.map(() => 0),
  }
  const applied: BruteDeal['applied'] = []
  const gifts: BruteDeal['gifts'] = []
  for (const p of [...set].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || ascending(a.id, b.id))) {
    const reach = reachedBy(p, lines, net, combines)
    const off = takeOff(state, state.order, reach.at, reach.off)
    const value = reach.gifts.reduce(
      (a, g) => a + g.qty * input.catalog.find(c => c.sku === g.sku)!.tierPriceFen[input.dealer.tier]!,
      0,
    )
    if (off + value === 0 && reach.gifts.length === 0) return undefined
    if (off + value > left(p, input)) return undefined
    for (const g of reach.gifts) {
      const same = gifts.find(other => other.sku === g.sku && other.promotionId === p.id)
      if (same) same.qty += g.qty
      else gifts.push({ ...g, promotionId: p.id })
    }
    applied.push(
      p.rule.kind === 'gift'
        ? { promotionId: p.id, offFen: 0, giftValueFen: value }
        : { promotionId: p.id, offFen: off },
    )
  }
  for (const [sku, stock] of Object.entries(input.giftStock ?? {})) {
    if (gifts.filter(g => g.sku === sku).reduce((a, g) => a + g.qty, 0) > stock) return undefined
  }
  const couponOff = lines.map(() => 0)
  if (coupon) {
    const reach = reachedBy(
      coupon,
      lines,
      net.map((n, i) => n - state.order[i]!),
      combines,
    )
    const off = takeOff(state, couponOff, reach.at, reach.off)
    if (off === 0 || off > left(coupon, input)) return undefined
    applied.push({ promotionId: coupon.id, offFen: off })
  }
  const byLine = new Map<string, number>()
  for (const t of taken) if (t) byLine.set(t.id, (byLine.get(t.id) ?? 0) + t.off)
  for (const [promotionId, offFen] of byLine) applied.push({ promotionId, offFen })
  applied.sort((a, b) => ascending(a.promotionId, b.promotionId))
  gifts.sort((a, b) => ascending(a.sku, b.sku) || ascending(a.promotionId, b.promotionId))
  const rows = lines.map((l, i) => ({
    sku: l.sku,
    qty: l.qty,
    lineOffFen: taken[i]?.off ?? 0,
    orderOffFen: state.order[i]!,
    couponOffFen: couponOff[i]!,
    payFen: net[i]! - state.order[i]! - couponOff[i]!,
  }))
  return {
    benefit: applied.reduce((a, x) => a + x.offFen + (x.giftValueFen ?? 0), 0),
    lines: rows,
    gifts,
    applied,
    choices: taken.map(t => t?.id),
    payFen: rows.reduce((a, r) => a + r.payFen, 0),
  }
}

function better(a: BruteDeal, b: BruteDeal): boolean {
  if (a.benefit !== b.benefit) return a.benefit > b.benefit
  if (a.payFen !== b.payFen) return a.payFen < b.payFen
  if (a.applied.length !== b.applied.length) return a.applied.length < b.applied.length
  for (const [i, x] of a.applied.entries()) {
    const order = ascending(x.promotionId, b.applied[i]!.promotionId)
    if (order !== 0) return order < 0
  }
  for (const [i, x] of a.choices.entries()) {
    const y = b.choices[i]
    if (x === y) continue
    return y === undefined || (x !== undefined && x < y)
  }
  return false
}

/** The best deal, by trying them all; undefined past `limit` deals. */
export function bruteForce(input: QuoteInput, limit = 30_000): BruteDeal | undefined {
  const promotions = input.promotions.filter(p => eligible(p, input))
  const lines = mergedLines(input)
  const orders = promotions.filter(p => p.level === 'order')
  const coupons = promotions.filter(p => p.level === 'coupon')
  let best: BruteDeal | undefined
  let tried = 0
  for (const taken of assignments(input, lines, promotions)) {
    for (const set of subsets(orders)) {
      for (const coupon of [undefined, ...coupons]) {
        tried += 1
        if (tried > limit) return undefined
        const deal = settle(input, lines, taken, set, coupon)
        if (deal && (!best || better(deal, best))) best = deal
      }
    }
  }
  return best
}
