import type { FunctionName, Role } from '../../../src/contracts'
import { contracts } from '../../../src/contracts'
import { ROLES } from '../../../src/contracts/role'
import {
  aDealer,
  anInvite,
  aProduct,
  aStaff,
  aStaffInvite,
  someStock,
  startTestCloud,
  type TestCloud,
} from '../../support/cloud'

export interface NamedAction {
  readonly name: FunctionName
  readonly action: string
  readonly allow: readonly Role[]
  readonly writes: boolean
}

/** Every action of every contract: what the matrix and the fuzz are generated from. */
export const actions: readonly NamedAction[] = (Object.keys(contracts) as FunctionName[]).flatMap(name =>
  Object.entries(contracts[name]).map(([action, { allow, writes }]) => ({ name, action, allow, writes })),
)

/** One person of exactly each role; the visitor is known to nobody. */
export const cast = ROLES

export async function startWithCast(): Promise<TestCloud> {
  const test = await startTestCloud({ cloud: { maxInstances: 1 } })
  await test.insert('dealers', aDealer({ _id: 'dealer', tier: 'city' }), aDealer({ _id: 'below', uplineId: 'dealer' }))
  await test.insert('products', aProduct({ sku: 'F1' }), aProduct({ sku: 'F2' }))
  await test.insert('stock', someStock('F1'), someStock('F2'))
  await test.insert('invites', anInvite({ _id: 'fuzz' }))
  await test.insert('staffInvites', aStaffInvite({ _id: 'fuzz', roles: ['finance'] }))
  const staff = ROLES.filter(role => role !== 'visitor' && role !== 'dealer')
  await test.insert('staff', ...staff.map(role => aStaff({ _id: role, roles: [role] })))
  return test
}

/** A call with any event, as a hand-made client would send it. */
export async function callRaw(test: TestCloud, name: string, event: unknown, id: string | null): Promise<unknown> {
  const options = id === null ? {} : { openid: `openid-${id}` }
  return (await test.cloud.callFunction(name, event, options)).result
}
