import type { BoardRow } from '../../src/contracts'
import type { ScoreDocument } from '../modules/leaderboard/document'
import type { RankedScore } from '../modules/leaderboard/read-standing'
import { type BrandSettings, tierName } from '../modules/settings'
import { type DealerDocument, dealers } from '../platform/identity'

type People = ReadonlyMap<string, DealerDocument>

/** Those who stand on a board, in one round trip, as they are now: consent may have been given or taken back. */
export const readPeople = (scores: readonly ScoreDocument[]): Promise<People> =>
  dealers.getMany(scores.map(score => score.dealerId))

/** A name shows only with its owner's consent. */
export function rowsWith(people: People, brand: BrandSettings, me: string | null) {
  return (rows: readonly RankedScore[]): BoardRow[] =>
    rows.map(({ rank, score }) => {
      const dealer = people.get(score.dealerId)
      const isMe = score.dealerId === me
      return {
        rank,
        name: shownName(dealer, score.dealerId, isMe),
        avatar: '',
        tierName: dealer ? tierName(brand, dealer.tier) : '',
        scoreFen: score.scoreFen,
        isMe,
      }
    })
}

function shownName(dealer: DealerDocument | undefined, dealerId: string, isMe: boolean): string {
  if (dealer && (isMe || dealer.boardConsent)) return dealer.name
  return alias(dealerId)
}

const alias = (dealerId: string): string => `经销商 ${dealerId.slice(-4).toUpperCase()}`
