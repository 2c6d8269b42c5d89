import type { LocalCloud } from '../../../local-cloud'
import type { DraftRow } from '../../../src/hooks/cart/draft'
import { Caller } from '../cloud/caller'
import { inProcess } from '../cloud/transports'

/** What a phone's storage holds when that dealer has put a few goods into the 进货单. */
export async function cartStorage(cloud: LocalCloud, openid: string): Promise<Record<string, string>> {
  const { rows } = await new Caller(inProcess(cloud), openid).ask('catalog', 'listProducts', {})
  const chosen = rows.filter(({ stock }) => stock === 'plenty').filter((_, index) => index % 4 === 0)
  const draft: DraftRow[] = chosen.slice(0, 4).map(({ sku, name, spec, picture, boxQty, unitFen, offers }) => ({
    ...{ sku, name, spec, picture, boxQty, unitFen },
    qty: boxQty * 2,
    offerIds: offers.map(offer => offer.promotionId),
  }))
  // Taro's browser build wraps what it keeps.
  return { [`cart:${openid}`]: JSON.stringify({ data: { rows: draft, declined: [] } }) }
}
