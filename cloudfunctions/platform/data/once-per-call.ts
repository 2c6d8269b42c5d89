/** Where a handler forgets to begin a call, an answer still does not outlive this. */
const LONGEST_MS = 2_000

let call = 0

/** A new call of this instance begins: what was read for the one before is forgotten. An instance serves one at a time. */
export function beginCall(): void {
  call += 1
}

/**
 * A read that several parts of one call ask for, made once: the later ones get the same answer. For settings, which
 * nothing in a call changes; never for what a decision is written on.
 */
export function oncePerCall<T>(read: () => Promise<T>): () => Promise<T> {
  let made: { readonly call: number; readonly at: number; readonly answer: Promise<T> } | null = null
  return () => {
    const at = performance.now()
    if (made === null || made.call !== call || at - made.at > LONGEST_MS) made = { call, at, answer: read() }
    return made.answer
  }
}
