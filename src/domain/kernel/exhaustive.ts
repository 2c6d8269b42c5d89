/** Ends a switch over a closed union: adding a member without handling it no longer compiles. Throws if reached. */
export function exhausted(value: never): never {
  throw new Error(`unreachable: ${String(value)}`)
}
