import type { Role } from '@/contracts'

export type TabKey = 'home' | 'shop' | 'boards' | 'work' | 'me'

/** The tabs of a person, in their order. Who is both dealer and staff has both parts; boards are for those who stand on them or lead. */
export function tabsOf(roles: readonly Role[]): readonly TabKey[] {
  const staff = roles.some(role => role !== 'visitor' && role !== 'dealer')
  const dealer = roles.includes('dealer') || !staff
  const boards = dealer || roles.some(role => role === 'manager' || role === 'operator')
  const tabs: readonly (TabKey | false)[] = ['home', staff && 'work', dealer && 'shop', boards && 'boards', 'me']
  return tabs.filter(tab => tab !== false)
}
