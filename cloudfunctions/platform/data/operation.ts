import { type DataFailure, dataFailure } from './data-error'

let counted = 0

/** Round trips to the database since the last call: one line of the log. An instance serves one request at a time. */
export function takeOperationCount(): number {
  const taken = counted
  counted = 0
  return taken
}

/** Runs one round trip: counts it, and turns what the SDK throws into a classified failure. */
export async function operation<T>(what: string, run: () => Promise<T>): Promise<T> {
  counted += 1
  try {
    return await run()
  } catch (cause) {
    throw dataFailure(what, cause) satisfies DataFailure
  }
}
