import type { ProductDocument } from '../../../cloudfunctions/modules/catalog/product-document'
import { productId } from '../../../cloudfunctions/modules/catalog/product-document'
import type { InviteDocument } from '../../../cloudfunctions/modules/dealer/invite'
import type { StaffInviteDocument } from '../../../cloudfunctions/modules/staff/staff-invite'
import type { StockDocument } from '../../../cloudfunctions/modules/stock/document'
import type { DealerDocument, StaffDocument } from '../../../cloudfunctions/platform/identity/person-documents'
import { SET_UP_AT } from './small-brand'

/** Documents as a set-up would leave them; name what the test is about, the rest is ordinary. OPENIDs follow from ids. */
export const openidOf = (id: string): string => `openid-${id}`

export const aDealer = ({ _id, ...own }: Partial<DealerDocument> & { _id: string }): DealerDocument => ({
  _id,
  openid: openidOf(_id),
  name: `经销商${_id}`,
  phone: '13800000000',
  region: '华东',
  tier: 'retailer',
  tierSince: SET_UP_AT,
  promotedFrom: null,
  warnedAt: null,
  status: 'active',
  uplineId: null,
  referrerId: null,
  downlines: 0,
  joinedAt: SET_UP_AT,
  applicationId: `application-${_id}`,
  boardConsent: false,
  lastAddress: null,
  version: 1,
  ...own,
})

export const aStaff = ({ _id, ...own }: Partial<StaffDocument> & { _id: string }): StaffDocument => ({
  _id,
  openid: openidOf(_id),
  name: `员工${_id}`,
  roles: ['manager'],
  regions: [],
  supervisorId: null,
  status: 'active',
  joinedAt: SET_UP_AT,
  lastChange: { key: '', hash: '' },
  version: 1,
  ...own,
})

export const anInvite = ({ _id, ...own }: Partial<InviteDocument> & { _id: string }): InviteDocument => ({
  _id,
  code: `CODE${_id.toUpperCase().replace(/[^0-9A-Z]/g, '')}XXXXXXXX`.slice(0, 24),
  inputHash: '',
  inviterOpenid: openidOf('operator'),
  inviter: { kind: 'staff', id: 'operator', name: '总部' },
  tier: 'retailer',
  region: '华东',
  createdAt: SET_UP_AT,
  expiresAt: SET_UP_AT + 30 * 86_400_000,
  maxUses: 10,
  used: 0,
  revokedAt: null,
  ...own,
})

export const aStaffInvite = ({ _id, ...own }: Partial<StaffInviteDocument> & { _id: string }): StaffInviteDocument => ({
  _id,
  code: `STAFF${_id.toUpperCase().replace(/[^0-9A-Z]/g, '')}XXXXXXXX`.slice(0, 24),
  inputHash: '',
  roles: ['operator'],
  regions: [],
  supervisorId: null,
  createdAt: SET_UP_AT,
  expiresAt: SET_UP_AT + 7 * 86_400_000,
  usedBy: null,
  revokedAt: null,
  ...own,
})

/** Tier prices fall by rank from `priceFen`, the lowest tier's: 100 %, 90 %, 80 %, 70 %. */
export const aProduct = ({
  sku,
  priceFen = 10_000,
  ...own
}: Partial<ProductDocument> & { sku: string; priceFen?: number }): ProductDocument => {
  const version = own.version ?? 1
  const share = (percent: number) => Math.floor((priceFen * percent) / 100)
  return {
    _id: productId(version, sku),
    version,
    sku,
    name: `商品${sku}`,
    brand: '澄里',
    category: '日用',
    spec: '500ml',
    barcode: '',
    boxQty: 12,
    retailFen: priceFen * 2,
    tierPriceFen: { retailer: share(100), city: share(90), regional: share(80), general: share(70) },
    floorFen: null,
    picture: '',
    status: 'on_sale',
    listedQty: 1000,
    searchText: `商品${sku} 澄里 ${sku}`.toLowerCase(),
    ...own,
  }
}

export const someStock = (sku: string, available = 1000): StockDocument => ({
  _id: sku,
  onHand: available,
  available,
  marks: {},
})
