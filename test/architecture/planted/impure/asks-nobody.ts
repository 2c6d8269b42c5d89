// Looks like the others and is pure: the checks must let it pass.
export const at = (instant: number) => new Date(instant).toISOString()
export const utcHour = (instant: number) => new Date(instant).getUTCHours()
export const parsed = Date.parse('2026-11-23T00:00:00Z')
export const largest = Math.max(1, 2)
