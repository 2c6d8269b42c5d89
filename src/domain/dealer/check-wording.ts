import { err, ok, type Result } from '../kernel'
import { FORBIDDEN_WORDINGS, type WordingReason } from './forbidden-wording'

/** The wording found (without blanks) and why it is refused. `message` is Chinese, for the person who wrote it. */
export type WordingRefused = {
  readonly code: 'FORBIDDEN_WORDING'
  readonly found: readonly { readonly wording: string; readonly reason: WordingReason }[]
  readonly message: string
}

/** Blanks, zero-width characters and separators that are put between characters to get past a check. */
const SEPARATORS = /[\s\u00ad\u200b-\u200f\u2060\ufeff*_\-~.·•|/\\+]/g

/**
 * Refuses promotional text that speaks of 下线, 躺赚, 裂变, 拉人头 or promises income. Holds wherever a user can write such text.
 * Source: docs/rules.md §8.
 */
export function checkWording(text: string): Result<string, WordingRefused> {
  const plain = halfWidth(text).replace(SEPARATORS, '').toLowerCase()
  const found = FORBIDDEN_WORDINGS.map(({ reason, pattern }) => ({ reason, match: pattern.exec(plain) }))
    .filter(({ match }) => match !== null)
    .map(({ reason, match }) => ({ reason, wording: match?.[1] ?? match?.[0] ?? '' }))
  return found.length === 0 ? ok(text) : err({ code: 'FORBIDDEN_WORDING', found, message: describe(found) })
}

/** Full-width digits and letters as half-width ones. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff5a]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

function describe(found: WordingRefused['found']): string {
  const words = found.map(({ wording }) => `“${wording}”`).join('、')
  const promise = found.some(({ reason }) => reason === 'income_promise')
  return `文案里有不能使用的说法：${words}。${promise ? '请勿承诺收入，' : ''}请改为介绍商品和服务本身`
}
