/** Total order of ids by UTF-16 code unit, the same on every machine and locale. Source: docs/rules.md, preface. */
export function compareIds(left: string, right: string): -1 | 0 | 1 {
  if (left === right) return 0
  return left < right ? -1 : 1
}
