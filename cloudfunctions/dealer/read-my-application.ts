import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { applications, applicationView } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import type { UseCase } from '../platform/handler'

/** Where the caller's latest application stands. */
export const readMyApplication: UseCase<typeof dealerContract, 'readMyApplication'> = async (_, { person }) => {
  const [{ brand }, latest] = await Promise.all([
    readSettings(),
    applications.findOne({ openid: person.openid }, [['submittedAt', -1]]),
  ])
  return ok({ application: latest && applicationView(latest, brand) })
}
