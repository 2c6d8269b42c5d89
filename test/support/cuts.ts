import fc from 'fast-check'

/** A quantity and one way of returning units of it, piece by piece; the pieces sum to at most the quantity. */
export const cutQuantity = fc
  .integer({ min: 1, max: 500 })
  .chain(qty =>
    fc.record({ qty: fc.constant(qty), pieces: fc.array(fc.integer({ min: 1, max: qty }), { maxLength: 8 }) }),
  )
  .map(({ qty, pieces }) => ({ qty, pieces: fitting(qty, pieces) }))

/** The pieces that still fit, taken in their order. */
function fitting(qty: number, pieces: readonly number[]): number[] {
  const taken: number[] = []
  for (const piece of pieces) if (sumOf(taken) + piece <= qty) taken.push(piece)
  return taken
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
