import type { QuoteView } from '../../../src/contracts'
import { contentHash } from '../../../src/domain/kernel'
import {
  describeHint,
  describeNotApplied,
  describeRule,
  type Quote,
  quoteFingerprint,
} from '../../../src/domain/promotion'
import type { CartQuote } from './quote-cart'
import type { Snapshot } from './read-snapshot'
import { shownReason } from './shown-reason'

/** What the dealer sees of a quote: its own result, without other tiers' prices, floors, audiences or budgets. */
export function quoteView({ quote, problems, freightFen }: CartQuote, snapshot: Snapshot): QuoteView {
  const words = wordsOf(snapshot)
  const fingerprint = fingerprintOf(quote, freightFen)
  if (!quote) return { ...NOTHING, problems, fingerprint }
  return {
    lines: lineViews(quote, snapshot, words.title),
    gifts: quote.gifts.map(gift => ({ ...gift, name: snapshot.products.get(gift.sku)?.name ?? gift.sku })),
    applied: quote.applied.map(({ promotionId, offFen, giftValueFen }) => ({
      promotionId,
      title: words.title(promotionId),
      summary: words.summary(promotionId),
      offFen,
      giftValueFen: giftValueFen ?? 0,
    })),
    notApplied: quote.notApplied.filter(shownReason).map(missed => ({
      promotionId: missed.promotionId,
      title: words.title(missed.promotionId),
      reason: missed.reason,
      text: describeNotApplied(missed, words.title),
    })),
    hints: quote.hints.map(hint => ({
      promotionId: hint.promotionId,
      title: words.title(hint.promotionId),
      missingFen: hint.missingFen ?? null,
      missingQty: hint.missingQty ?? null,
      gainFen: hint.gainFen,
      text: describeHint(hint),
    })),
    totals: { ...quote.totals },
    freightFen,
    exact: quote.exact,
    fingerprint,
    problems,
  }
}

/** Stands for all that the dealer pays and gets; words may change without asking it again. */
export const fingerprintOf = (quote: Quote | null, freightFen: number): string =>
  contentHash({ quote: quote && quoteFingerprint(quote), freightFen }).slice(0, 40)

const NOTHING = {
  lines: [],
  gifts: [],
  applied: [],
  notApplied: [],
  hints: [],
  totals: { baseFen: 0, offFen: 0, payFen: 0, giftValueFen: 0 },
  freightFen: 0,
  exact: true,
} as const

function wordsOf({ promotions, products }: Snapshot) {
  const byId = new Map(promotions.map(running => [running.id, running]))
  const nameOf = (sku: string) => products.get(sku)?.name ?? sku
  return {
    title: (id: string): string => byId.get(id)?.title ?? id,
    summary: (id: string): string => {
      const known = byId.get(id)
      return known ? describeRule(known.promotion.rule, nameOf) : ''
    },
  }
}

const lineViews = (quote: Quote, { products }: Snapshot, title: (id: string) => string): QuoteView['lines'] =>
  quote.lines.map(({ lineChoice, shares: _, ...line }) => {
    const product = products.get(line.sku)
    return {
      ...line,
      name: product?.name ?? line.sku,
      picture: product?.picture ?? '',
      boxQty: product?.boxQty ?? 1,
      lineOffer: lineChoice === undefined ? null : title(lineChoice),
    }
  })
