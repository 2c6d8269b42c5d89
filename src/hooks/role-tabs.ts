import type { Role } from '@/contracts'

export type TabKey = 'home' | 'shop' | 'boards' | 'work' | 'me'

/** The tabs of a person, in their order. Who is both dealer and staff has both parts. */
export function tabsOf(roles: readonly Role[]): readonly TabKey[] {
  const staff = roles.some(role => role !== 'visitor' && role !== 'dealer')
  const dealer = roles.includes('dealer') || !staff
  return ['home', ...(staff ? (['work'] as const) : []), ...(dealer ? (['shop'] as const) : []), 'boards', 'me']
}
