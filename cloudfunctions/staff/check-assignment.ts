import { ok } from '../../src/domain/kernel'
import type { BrandSettings } from '../modules/settings'
import { type Answer, fail } from '../platform/handler'
import { type StaffDocument, staffPeople } from '../platform/identity'

export interface Assignment {
  readonly regions: readonly string[]
  readonly supervisorId?: string | undefined
}

/** Regions must be the brand's, the supervisor an active member of staff other than the one supervised. */
export async function checkAssignment(
  { regions, supervisorId }: Assignment,
  brand: BrandSettings,
  staffId: string | null,
): Answer<StaffDocument | null> {
  if (regions.some(region => !brand.regions.includes(region))) {
    return fail('INVALID_INPUT', { message: '有区域不在品牌的区域列表中，请重新选择', details: { path: 'regions' } })
  }
  if (supervisorId === undefined) return ok(null)
  const supervisor = supervisorId === staffId ? null : await staffPeople.get(supervisorId)
  if (supervisor !== null && supervisor.status === 'active') return ok(supervisor)
  return fail('INVALID_INPUT', { message: '请选择一名在职的上级', details: { path: 'supervisorId' } })
}
