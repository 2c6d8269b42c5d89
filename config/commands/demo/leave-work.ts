import { type Member, members } from './cast'
import { apply, createInvite } from './join-dealers'
import { place } from './order-goods'
import type { Stage } from './stage'

const MINUTE = 60_000
const applicant: Member = {
  key: 'applicant',
  name: '马晓红',
  tier: 'retailer',
  region: '华东',
  invitedBy: 'c1',
  joinDay: 0,
}

/** The last hours, so that whoever tries the demo finds something to do: an application to review, an order to pay. */
export function planLastHours(stage: Stage): void {
  const { calendar, timeline } = stage
  timeline.plan(calendar.end - 200 * MINUTE, async () => {
    await apply(stage, applicant, await createInvite(stage, applicant), '19900000099')
  })
  const buyer = members.find(({ key }) => key === 'm1')
  if (buyer === undefined) throw new Error('the demo has lost its micro-retailer')
  timeline.plan(calendar.end - 4 * MINUTE, async () => void (await place(stage, buyer, 'order last m1')))
}

/** An invitation still open, for whoever plays the newcomer. */
export async function openInvitation({ as }: Stage): Promise<string> {
  const input = { tier: 'retailer', region: '华东', days: 30, maxUses: 50 }
  const { code } = await as('c1').ask('dealer', 'createInvite', input, 'invite newcomers')
  return code
}
