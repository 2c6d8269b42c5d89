import { parse } from '../../../src/domain/kernel'
import { type Promotion, promotionSchema } from '../../../src/domain/promotion'
import { is } from '../../platform/data'
import type { PromotionDocument } from './document'
import { promotions } from './store'

const MOST_RUNNING = 200

/** A running promotion: its document's words and its rule as the domain understands it. */
export interface RunningPromotion {
  readonly id: string
  readonly title: string
  readonly promotion: Promotion
}

/** What runs at an instant: one round trip. A body that the schema no longer takes is a fault in the data and throws. */
export async function readRunning(now: number): Promise<readonly RunningPromotion[]> {
  const found = await promotions.find(
    { status: 'running', to: is.gt(now), from: is.lte(now) },
    { sort: [['to', 1]], limit: MOST_RUNNING },
  )
  return found.map(running)
}

function running({ _id, title, body }: PromotionDocument): RunningPromotion {
  const parsed = parse(promotionSchema, body)
  if (!parsed.ok) throw new Error(`promotion ${_id}: ${parsed.error.path} ${parsed.error.message}`)
  return { id: _id, title, promotion: parsed.value }
}
