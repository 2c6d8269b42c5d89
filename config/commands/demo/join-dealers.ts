import { employees, type Member, members } from './cast'
import { planOrders } from './order-goods'
import type { Stage } from './stage'

const HOUR = 3_600_000
const CONSENTING_PERCENT = 80

/** Each dealer comes by an invite of the one above, applies, is approved by the region's manager, and begins to order. */
export function planJoining(stage: Stage): void {
  for (const [index, member] of members.entries()) {
    const invitedAt = stage.calendar.at(member.joinDay, 9 + stage.chance.between(0, 90) / 60)
    const phone = `1990000${String(index + 1).padStart(4, '0')}`
    const own = { ...stage, chance: stage.chance.fork() }
    stage.timeline.plan(invitedAt, () => invite(own, member, phone, invitedAt))
  }
}

async function invite(stage: Stage, member: Member, phone: string, invitedAt: number): Promise<void> {
  const { timeline, chance } = stage
  const code = await createInvite(stage, member)
  const appliedAt = invitedAt + chance.between(10, 90) * 60_000
  const approvedAt = appliedAt + chance.between(1, 5) * HOUR
  timeline.plan(appliedAt, async () => {
    const applicationId = await apply(stage, member, code, phone)
    timeline.plan(approvedAt, async () => {
      await approve(stage, member, applicationId)
      timeline.plan(approvedAt + HOUR, () => begin(stage, member))
    })
  })
}

export async function createInvite({ as }: Stage, { key, tier, region, invitedBy }: Member): Promise<string> {
  const input = { tier, region, days: 7, maxUses: 1 }
  const { code } = await as(invitedBy).ask('dealer', 'createInvite', input, `invite ${key}`)
  return code
}

export async function apply(
  { as }: Stage,
  { key, name, region }: Member,
  code: string,
  phone: string,
): Promise<string> {
  const newcomer = as(key)
  const { consent } = await newcomer.ask('dealer', 'readInvite', { code })
  const input = { code, name, phone, region, consentVersion: consent.version }
  const { applicationId } = await newcomer.ask('dealer', 'submitApplication', input, `apply ${key}`)
  return applicationId
}

async function approve({ as }: Stage, { key, region }: Member, applicationId: string): Promise<void> {
  const manager = employees.find(({ regions }) => regions.includes(region))
  if (manager === undefined) throw new Error(`nobody manages ${region}`)
  await as(manager.key).ask('dealer', 'reviewApplication', { applicationId, decision: 'approve' }, `approve ${key}`)
}

async function begin(stage: Stage, member: Member): Promise<void> {
  const consent = stage.chance.happens(CONSENTING_PERCENT)
  if (consent) await stage.as(member.key).ask('dealer', 'setBoardConsent', { consent }, `consent ${member.key}`)
  planOrders(stage, member)
}
