/** The line choices laid out flat, so that the search walks numbers. Choice `start[l]` of line `l` is "none". */
export type Tables = {
  readonly start: Int32Array
  readonly off: Float64Array
  readonly counts: Uint8Array
  readonly budget: Int32Array
  readonly base: Float64Array
  readonly qty: Float64Array
  readonly room: Float64Array
}

/** Reads a typed array inside its bounds, where the compiler cannot see that the index is one of its own. */
export const at = (array: Float64Array | Int32Array | Uint8Array, index: number): number => array[index] as number
