import type { Filter } from '../../platform/data'
import { is } from '../../platform/data'
import type { StaffDocument } from '../../platform/identity'

/** Regions a staff member sees and acts in; null = every one. Managers are held to theirs, other roles to none. */
export function regionScope(staff: StaffDocument): readonly string[] | null {
  const everywhere = staff.roles.some(role => role !== 'manager') || staff.regions.length === 0
  return everywhere ? null : staff.regions
}

export function mayActIn(staff: StaffDocument, region: string): boolean {
  const scope = regionScope(staff)
  return scope === null || scope.includes(region)
}

/** For lists: only rows of the regions in scope. */
export function inScope(staff: StaffDocument): Filter<{ region: string }> {
  const scope = regionScope(staff)
  return scope === null ? {} : { region: is.in(scope) }
}
