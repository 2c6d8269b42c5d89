import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { applications, applicationView } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import { mayActIn } from '../modules/staff'
import { fail, type UseCase } from '../platform/handler'

export const readApplication: UseCase<typeof dealerContract, 'readApplication'> = async (input, { staff }) => {
  if (staff === null) return fail('FORBIDDEN')
  const [{ brand }, application] = await Promise.all([readSettings(), applications.get(input.applicationId)])
  if (application === null) return fail('NOT_FOUND')
  return mayActIn(staff, application.region) ? ok(applicationView(application, brand)) : fail('OUT_OF_REGION')
}
