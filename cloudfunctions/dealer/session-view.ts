import type { SessionView } from '../../src/contracts'
import { type ApplicationDocument, applications } from '../modules/dealer'
import { type BrandSettings, tierName } from '../modules/settings'
import type { Context } from '../platform/handler'
import { countUnread } from '../platform/inbox'

/** What every first screen needs to know about who opened it; read beside whatever else the screen reads. */
export interface SessionReads {
  readonly unread: number
  readonly application: ApplicationDocument | null
}

export async function readSessionReads({ person, dealer }: Context): Promise<SessionReads> {
  const [unread, application] = await Promise.all([
    countUnread(person.openid),
    // A dealer's application has served; only newcomers look at theirs.
    dealer === null ? applications.findOne({ openid: person.openid }, [['submittedAt', -1]]) : null,
  ])
  return { unread, application }
}

export function sessionView({ roles, dealer, staff }: Context, brand: BrandSettings, reads: SessionReads): SessionView {
  const active = staff?.status === 'active' ? staff : null
  return {
    roles,
    brandName: brand.name,
    name: dealer?.name ?? active?.name ?? null,
    dealer: dealer && {
      dealerId: dealer._id,
      tier: dealer.tier,
      tierName: tierName(brand, dealer.tier),
      status: dealer.status,
      region: dealer.region,
      boardConsent: dealer.boardConsent,
    },
    staff: active && { staffId: active._id, regions: active.regions },
    application: reads.application && {
      applicationId: reads.application._id,
      status: reads.application.status,
    },
    unread: reads.unread,
  }
}
