import type { CartLine, Choice } from './problem'
import type { Tables } from './tables'

/** The line choices as `Tables`. */
export function tablesOf(lines: readonly CartLine[], choices: readonly (readonly Choice[])[]): Tables {
  let size = 0
  for (const list of choices) size += list.length
  const tables: Tables = {
    start: new Int32Array(lines.length + 1),
    off: new Float64Array(size),
    counts: new Uint8Array(size),
    budget: new Int32Array(size),
    base: new Float64Array(lines.length),
    qty: new Float64Array(lines.length),
    room: new Float64Array(lines.length),
  }
  let at = 0
  for (let line = 0; line < lines.length; line++) {
    const { baseFen, qty, roomFen } = lines[line] as CartLine
    tables.base[line] = baseFen
    tables.qty[line] = qty
    tables.room[line] = roomFen
    for (const choice of choices[line] ?? []) {
      tables.off[at] = choice.offFen
      tables.counts[at] = choice.counts ? 1 : 0
      tables.budget[at] = choice.budget
      at += 1
    }
    tables.start[line + 1] = at
  }
  return tables
}
