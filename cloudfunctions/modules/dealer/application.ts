import type { ApplicationStatus, ApplicationView } from '../../../src/contracts'
import { collection } from '../../platform/data'
import type { RequestMark } from '../../platform/handler'
import { type BrandSettings, tierName } from '../settings'
import type { Inviter } from './invite'
import { maskPhone } from './mask-phone'

export interface ApplicationDocument {
  readonly _id: string
  readonly openid: string
  /** The applicant's OPENID while the application is open, else its own id: unique, so one person has one open at most. */
  readonly openKey: string
  readonly inputHash: string
  readonly inviteId: string
  readonly inviter: Inviter
  readonly inviterOpenid: string
  readonly tier: string
  readonly name: string
  readonly phone: string
  readonly region: string
  readonly experience: string
  readonly consent: { readonly version: number; readonly agreedAt: number }
  readonly status: ApplicationStatus
  readonly submittedAt: number
  readonly promisedBy: number
  readonly decidedAt: number | null
  readonly decidedBy: { readonly staffId: string; readonly name: string } | null
  readonly reason: string | null
  readonly dealerId: string | null
  /** The request that decided it, so that its repeat finds itself. */
  readonly decision: RequestMark | null
}

export const applications = collection<ApplicationDocument>('applications')

export const applicationView = (application: ApplicationDocument, brand: BrandSettings): ApplicationView => ({
  applicationId: application._id,
  status: application.status,
  name: application.name,
  phoneMasked: maskPhone(application.phone),
  region: application.region,
  tierName: tierName(brand, application.tier),
  inviterName: application.inviter.name,
  submittedAt: application.submittedAt,
  promisedBy: application.promisedBy,
  decidedAt: application.decidedAt,
  reason: application.reason,
  timeline: timelineOf(application),
})

const DECIDED_TEXT: Record<Exclude<ApplicationStatus, 'submitted'>, string> = {
  approved: '审核通过，已成为经销商',
  rejected: '审核未通过',
  withdrawn: '申请人撤回了申请',
}

function timelineOf({ submittedAt, decidedAt, status, reason }: ApplicationDocument): ApplicationView['timeline'] {
  const submitted = { at: submittedAt, text: '提交入驻申请' }
  if (status === 'submitted' || decidedAt === null) return [submitted]
  const text = reason === null ? DECIDED_TEXT[status] : `${DECIDED_TEXT[status]}：${reason}`
  return [submitted, { at: decidedAt, text }]
}
