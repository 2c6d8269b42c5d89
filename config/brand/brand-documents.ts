import type { ProductDocument } from '../../cloudfunctions/modules/catalog/product-document'
import { productOfRow } from '../../cloudfunctions/modules/catalog/product-of-row'
import type { PromotionDocument } from '../../cloudfunctions/modules/promotion/document'
import {
  type BrandSettings,
  type CatalogSettings,
  type PolicyDocument,
  type PolicyKind,
  policyId,
} from '../../cloudfunctions/modules/settings/settings-document'
import type { StaffInviteDocument } from '../../cloudfunctions/modules/staff/staff-invite'
import type { StockDocument, StockMovementDocument } from '../../cloudfunctions/modules/stock/document'
import type { ImportRow } from '../../src/contracts'
import { formatInstant, instantOf, plusDays, startOfDay } from '../../src/domain/kernel'
import type { Brand } from './load-brand'

/** A new environment's first content, by collection. */
export interface BrandDocuments {
  readonly settings: readonly (BrandSettings | CatalogSettings)[]
  readonly policies: readonly PolicyDocument[]
  readonly promotions: readonly PromotionDocument[]
  readonly products: readonly ProductDocument[]
  readonly stock: readonly StockDocument[]
  readonly stockMovements: readonly StockMovementDocument[]
  /** The link by which the first operator comes: whoever sets the environment up hands it to that person. */
  readonly staffInvites: readonly StaffInviteDocument[]
}

const DAY_MS = 86_400_000
const FIRST_INVITE_DAYS = 7

const FIRST_VERSION = 1

/**
 * Makes the documents of a brand, for an environment that is set up at `now` (epoch ms); `operatorCode` is the code of the first
 * operator's invitation. Pure: the same input gives the same documents.
 */
export const brandDocuments = (brand: Brand, now: number, operatorCode: string): BrandDocuments => ({
  settings: [brandSettings(brand), catalogSettings(brand, now)],
  policies: [
    policy('tier-policy', brand.tierPolicy, now),
    policy('commission-plan', { version: FIRST_VERSION, ...brand.commissionPlan }, now),
  ],
  promotions: brand.promotions.map(promotion => promotionDocument(promotion, now)),
  products: brand.products.map(row => productOfRow(row, FIRST_VERSION)),
  stock: brand.products.map(({ sku, stockQty }) => ({ _id: sku, onHand: stockQty, available: stockQty, marks: {} })),
  stockMovements: brand.products.map(row => firstCount(row, now)),
  staffInvites: [firstOperator(operatorCode, now)],
})

const firstCount = ({ sku, stockQty }: ImportRow, at: number): StockMovementDocument => ({
  _id: `first_count:${sku}`,
  sku,
  qty: stockQty,
  reason: 'first_count',
  actor: 'set-up',
  orderId: null,
  at,
})

const firstOperator = (code: string, now: number): StaffInviteDocument => ({
  _id: 'first-operator',
  code: code.toUpperCase(),
  inputHash: 'first-operator',
  roles: ['operator'],
  regions: [],
  supervisorId: null,
  createdAt: now,
  expiresAt: now + FIRST_INVITE_DAYS * DAY_MS,
  usedBy: null,
  revokedAt: null,
})

const brandSettings = ({ name, fullName, regions, tiers, inviteUpTo, terms, consent }: Brand): BrandSettings => ({
  _id: 'brand',
  name,
  fullName,
  regions,
  tiers,
  inviteUpTo,
  terms,
  consent,
})

const catalogSettings = ({ products }: Brand, now: number): CatalogSettings => ({
  _id: 'catalog',
  version: FIRST_VERSION,
  lastVersion: FIRST_VERSION,
  categories: [...new Set(products.map(({ category }) => category))],
  publishedAt: now,
})

const policy = (kind: PolicyKind, body: unknown, from: number): PolicyDocument => ({
  _id: policyId(kind, FIRST_VERSION),
  kind,
  version: FIRST_VERSION,
  from,
  body,
})

/** It begins with the day of set-up, so that the first hours are not without it. */
function promotionDocument({ id, title, days, body }: Brand['promotions'][number], now: number): PromotionDocument {
  const from = startOfDay(instantOf(now))
  const to = plusDays(from, days)
  const window = { from: formatInstant(from), to: formatInstant(to) }
  return { _id: id, title, status: 'running', from, to, body: { id, status: 'running', ...window, ...body } }
}
