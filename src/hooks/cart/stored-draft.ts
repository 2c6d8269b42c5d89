import { type CartDraft, type DraftRow, EMPTY_DRAFT, MAX_QTY, MAX_ROWS } from './draft'

/** Reads a draft back from the phone's storage, which an older version, or a person, may have filled with anything. */
export function draftFromStorage(stored: unknown): CartDraft {
  const { rows, declined } = record(stored)
  const kept = list(rows).flatMap(rowFromStorage).slice(0, MAX_ROWS)
  if (kept.length === 0) return EMPTY_DRAFT
  return { rows: kept, declined: texts(declined) }
}

function rowFromStorage(stored: unknown): DraftRow[] {
  const { sku, qty, name, spec, picture, boxQty, unitFen, offerIds } = record(stored)
  if (typeof sku !== 'string' || typeof name !== 'string') return []
  if (!isCount(qty, MAX_QTY) || !isCount(boxQty, MAX_QTY) || !isCount(unitFen, Number.MAX_SAFE_INTEGER)) return []
  return [{ sku, name, qty, boxQty, unitFen, spec: text(spec), picture: text(picture), offerIds: texts(offerIds) }]
}

const isCount = (value: unknown, max: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= max

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): string[] => list(value).filter(item => typeof item === 'string')
