import type { LocalCloud } from '../../../local-cloud'
import type { Brand } from '../../brand/load-brand'
import { Caller } from '../cloud/caller'
import { inProcess } from '../cloud/transports'
import type { DemoCalendar } from './calendar'
import { openidOf } from './cast'
import type { Chance } from './chance'
import type { Timeline } from './timeline'

/** What every scene of the demo needs. */
export interface Stage {
  readonly cloud: LocalCloud
  readonly brand: Brand
  readonly timeline: Timeline
  readonly calendar: DemoCalendar
  readonly chance: Chance
  as(key: string): Caller
}

export const stageAs =
  (cloud: LocalCloud) =>
  (key: string): Caller =>
    new Caller(inProcess(cloud), openidOf(key))
