export { activeStaff, findReviewers } from './find-reviewers'
export { inScope, mayActIn, regionScope } from './region-scope'
export { type StaffInviteDocument, staffInviteState, staffInvites, staffInviteView } from './staff-invite'
