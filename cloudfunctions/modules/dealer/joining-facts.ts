import type { FactDocument, NewFact } from '../../platform/outbox'
import type { ApplicationDocument } from './application'

interface ApplicationPayload {
  readonly applicationId: string
}

/** Facts of joining, told in the transaction of what they tell of. */
export const applicationSubmitted = (application: ApplicationDocument): NewFact<ApplicationPayload> => ({
  id: `application-submitted:${application._id}`,
  kind: 'application.submitted',
  subject: `application:${application._id}`,
  at: application.submittedAt,
  payload: { applicationId: application._id },
})

export const applicationDecided = (application: ApplicationDocument, now: number): NewFact<ApplicationPayload> => ({
  id: `application-decided:${application._id}`,
  kind: 'application.decided',
  subject: `application:${application._id}`,
  at: now,
  step: 1,
  payload: { applicationId: application._id },
})

export const applicationIdOf = (fact: FactDocument): string => (fact.payload as ApplicationPayload).applicationId
