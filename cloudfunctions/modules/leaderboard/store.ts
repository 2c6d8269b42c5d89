import { collection } from '../../platform/data'
import type { ScoreBatchDocument, ScoreDocument, ScoreEventDocument } from './document'

export const scores = collection<ScoreDocument>('scores')
export const scoreEvents = collection<ScoreEventDocument>('scoreEvents')
export const scoreBatches = collection<ScoreBatchDocument>('scoreBatches')
export const CURRENT_BATCH = 'current'
