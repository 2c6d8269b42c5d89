import type { LocalCloud } from '../../../local-cloud'
import type { Brand } from '../../brand/load-brand'
import { DemoCalendar } from './calendar'
import { Chance } from './chance'
import { planStaff } from './hire-staff'
import { planJoining } from './join-dealers'
import { openInvitation, planLastHours } from './leave-work'
import { type DemoPerson, demoPeople } from './people'
import { type Stage, stageAs } from './stage'
import { Timeline } from './timeline'

const DAYS = 75
const SEED = 20261123

/** When the demo's environment was set up, for a demo that ends at `end`. */
export const demoStart = (end: number): number => new DemoCalendar(end, DAYS).at(0, 9)

/**
 * Two and a half months of a brand's channel, played through the real functions under the cloud's clock, up to `end`.
 * The cloud holds the brand and its first operator already. Gives back who can be tried.
 */
export async function playDemo(
  cloud: LocalCloud,
  brand: Brand,
  end: number,
  onProgress: (done: number) => void,
): Promise<readonly DemoPerson[]> {
  const calendar = new DemoCalendar(end, DAYS)
  const stage: Stage = {
    cloud,
    brand,
    calendar,
    timeline: new Timeline(cloud),
    chance: new Chance(SEED),
    as: stageAs(cloud),
  }
  planStaff(stage)
  planJoining(stage)
  planLastHours(stage)
  await stage.timeline.play(calendar.at(0, 9), end, onProgress)
  return demoPeople(await openInvitation(stage))
}
