import { set, type Tx } from '../../platform/data'
import type { ApplicationDocument } from './application'
import { invites } from './invite'

/** An application that ended without a dealer leaves its place of the invitation to somebody else. */
export async function givePlaceBack(tx: Tx, application: ApplicationDocument): Promise<void> {
  const invite = await tx.get(invites, application.inviteId)
  if (invite !== null) await tx.update(invites, invite._id, { used: set.inc(-1) })
}
