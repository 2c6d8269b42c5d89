import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { findInvite, inviteView } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import { fail, type UseCase } from '../platform/handler'

/** What an opened link shows, whatever state the invitation is in. */
export const readInvite: UseCase<typeof dealerContract, 'readInvite'> = async ({ code }, { dealer, now }) => {
  const [{ brand }, invite] = await Promise.all([readSettings(), findInvite(code)])
  if (invite === null) return fail('INVITE_NOT_FOUND')
  return ok({
    ...inviteView(invite, brand, now),
    alreadyDealer: dealer !== null,
    regions: brand.regions,
    consent: brand.consent,
  })
}
