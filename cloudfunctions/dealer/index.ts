import { dealerContract } from '../../src/contracts'
import { readSettings } from '../modules/settings'
import { defineFunction } from '../platform/handler'
import { createInvite } from './create-invite'
import { listApplications } from './list-applications'
import { listDealers } from './list-dealers'
import { listInbox } from './list-inbox'
import { listInvites } from './list-invites'
import { markInboxRead } from './mark-inbox-read'
import { readApplication } from './read-application'
import { readDealer } from './read-dealer'
import { readHome } from './read-home'
import { readInvite } from './read-invite'
import { readInviteChoices } from './read-invite-choices'
import { readMyApplication } from './read-my-application'
import { readSession } from './read-session'
import { readStaffHome } from './read-staff-home'
import { readTeam } from './read-team'
import { reviewApplication } from './review-application'
import { revokeInvite } from './revoke-invite'
import { setBoardConsent } from './set-board-consent'
import { submitApplication } from './submit-application'
import { withdrawApplication } from './withdraw-application'

export const main = defineFunction(
  dealerContract,
  {
    readSession,
    readHome,
    readStaffHome,
    readInviteChoices,
    createInvite,
    listInvites,
    revokeInvite,
    readInvite,
    submitApplication,
    readMyApplication,
    withdrawApplication,
    listApplications,
    readApplication,
    reviewApplication,
    listDealers,
    readDealer,
    readTeam,
    setBoardConsent,
    listInbox,
    markInboxRead,
  },
  { prefetch: readSettings },
)
