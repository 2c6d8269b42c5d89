/** Lists up to this long are drawn whole. */
export const VIRTUAL_ABOVE = 50
/** Rows are drawn and dropped in chunks, so that scrolling redraws seldom. */
const CHUNK_ROWS = 10

interface Scene {
  readonly rows: number
  /** px; every row of a long list is as high. */
  readonly rowHeight: number
  /** px from the list's top to the top of what is in view; negative while the list begins lower. */
  readonly offset: number
  /** px in view. */
  readonly viewHeight: number
}

/** The rows to draw, `from ≤ row < to`, on chunk borders, with one chunk to spare on either side. */
export function visibleRange({ rows, rowHeight, offset, viewHeight }: Scene): { from: number; to: number } {
  if (rows <= VIRTUAL_ABOVE) return { from: 0, to: rows }
  const chunkHeight = rowHeight * CHUNK_ROWS
  const first = Math.floor(offset / chunkHeight) - 1
  const last = Math.floor((offset + viewHeight) / chunkHeight) + 1
  const from = Math.min(Math.max(0, first) * CHUNK_ROWS, rows)
  return { from, to: Math.min(Math.max(0, last + 1) * CHUNK_ROWS, rows) }
}
