import { type Notice, notify } from '../../platform/inbox'
import type { FactHandler, FactHandlers } from '../../platform/outbox'
import { readSettings, tierName } from '../settings'
import { findReviewers } from '../staff'
import { type ApplicationDocument, applications } from './application'
import { applicationIdOf } from './joining-facts'
import { pageUrls } from './page-urls'

const found = async (applicationId: string): Promise<ApplicationDocument> => {
  const application = await applications.get(applicationId)
  if (application === null) throw new Error(`no application ${applicationId}`)
  return application
}

/** Tells those who may decide. Repeating it changes nothing. */
const tellReviewers: FactHandler = async fact => {
  const application = await found(applicationIdOf(fact))
  const reviewers = await findReviewers(application.region)
  const notices = reviewers.map(
    ({ _id, openid }): Notice => ({
      key: `application-submitted:${application._id}:${_id}`,
      openid,
      title: '新的入驻申请',
      text: `${application.name}（${application.region}）由${application.inviter.name}邀请，等待您审核。`,
      url: pageUrls.application(application._id),
    }),
  )
  await notify(notices, fact.at)
}

/** Tells the applicant how it ended, and the inviter of a dealer that came. */
const tellOutcome: FactHandler = async fact => {
  const [application, { brand }] = await Promise.all([found(applicationIdOf(fact)), readSettings()])
  const key = `application-decided:${application._id}`
  const tier = tierName(brand, application.tier)
  const approved = application.status === 'approved'
  const toApplicant: Notice = {
    key: `${key}:applicant`,
    openid: application.openid,
    title: approved ? '入驻申请已通过' : '入驻申请未通过',
    text: approved
      ? `欢迎成为${brand.name}的${tier}，现在可以按您的价格进货了。`
      : `原因：${application.reason ?? '未说明'}。您可以修改后重新申请。`,
    url: approved ? pageUrls.shop : pageUrls.myApplication,
  }
  const toInviter: Notice = {
    key: `${key}:inviter`,
    openid: application.inviterOpenid,
    title: '您邀请的经销商已入驻',
    text: `${application.name}已成为${tier}（${application.region}）。`,
    url: application.inviter.kind === 'dealer' ? pageUrls.members : null,
  }
  await notify(approved ? [toApplicant, toInviter] : [toApplicant], fact.at)
}

/** What follows from facts of joining: for the table of the job that folds the outbox. */
export const joiningFactHandlers: FactHandlers = {
  'application.submitted': [tellReviewers],
  'application.decided': [tellOutcome],
}
