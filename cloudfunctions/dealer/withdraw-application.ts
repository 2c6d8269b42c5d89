import type { dealerContract } from '../../src/contracts'
import { applicationMachine } from '../../src/domain/dealer'
import { nextState, ok } from '../../src/domain/kernel'
import { type ApplicationDocument, applications, applicationView, givePlaceBack } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import { type Tx, transaction } from '../platform/data'
import { type Answer, type Context, fail, type UseCase } from '../platform/handler'

/** Takes one's own application back while nobody has decided; the invitation's place is free again. */
export const withdrawApplication: UseCase<typeof dealerContract, 'withdrawApplication'> = async (input, context) => {
  const { brand } = await readSettings()
  const withdrawn = await transaction(tx => withdraw(tx, input.applicationId, context))
  return withdrawn.ok ? ok(applicationView(withdrawn.value, brand)) : withdrawn
}

async function withdraw(tx: Tx, id: string, { person, now }: Context): Answer<ApplicationDocument> {
  const application = await tx.get(applications, id)
  if (application === null || application.openid !== person.openid) return fail('NOT_FOUND')
  if (application.status === 'withdrawn') return ok(application)
  const move = { state: application.status, event: 'withdraw', actor: 'visitor', holds: [] } as const
  const next = nextState(applicationMachine, move)
  if (!next.ok) return fail('APPLICATION_CLOSED')
  const change = { status: next.value, openKey: application._id, decidedAt: now }
  await tx.update(applications, application._id, change)
  await givePlaceBack(tx, application)
  return ok({ ...application, ...change })
}
