import { openidOf } from '../demo/cast'

/** Ids of the demo's documents that some screens are about. */
export interface DemoIds {
  readonly shippedOrder: string
  readonly shippedBuyer: string
  readonly pendingOrder: string
  readonly orderToShip: string
  readonly commission: string
  readonly application: string
  readonly dealer: string
  readonly inviteCode: string
  readonly staffInviteCode: string
}

export interface Shot {
  readonly name: string
  /** Who looks. */
  readonly openid: string
  readonly path: string
  /** With goods in the 进货单. */
  readonly cart?: true
}

const shot = (name: string, key: string, path: string, more: Partial<Shot> = {}): Shot => ({
  name,
  openid: openidOf(key),
  path,
  ...more,
})
const tab = (name: string) => `/pages/${name}/index`
const page = (name: string, query = '') => `/packages/${name}/index${query}`

/** Each screen, as each role that sees it differently. `screens.test` holds this against the list of pages in app.config. */
export const shots = (ids: DemoIds): readonly Shot[] => [
  shot('home-general', 'g1', tab('home')),
  shot('home-retailer', 'm1', tab('home')),
  shot('home-manager', 'manager-east', tab('home')),
  shot('home-newcomer', 'newcomer', tab('home')),
  shot('shop', 'c1', tab('shop')),
  shot('shop-with-cart', 'c1', tab('shop'), { cart: true }),
  shot('boards', 'c1', tab('boards')),
  shot('boards-manager', 'manager-east', tab('boards')),
  shot('work-manager', 'manager-east', tab('work')),
  shot('work-operator', 'operator', tab('work')),
  shot('work-warehouse', 'warehouse', tab('work')),
  shot('me-dealer', 'c1', tab('me')),
  shot('me-manager', 'manager-east', tab('me')),
  shot('invite', 'newcomer', page('onboarding/invite', `?code=${ids.inviteCode}`)),
  shot('apply', 'newcomer', page('onboarding/apply', `?code=${ids.inviteCode}`)),
  shot('application-progress', 'applicant', page('onboarding/application')),
  shot('staff-invite', 'newcomer', page('onboarding/staff-invite', `?code=${ids.staffInviteCode}`)),
  shot('cart', 'c1', page('ordering/cart'), { cart: true }),
  shot('cart-empty', 'g1', page('ordering/cart')),
  shot('checkout', 'c1', page('ordering/checkout'), { cart: true }),
  shot('orders', 'm1', page('ordering/orders')),
  shot('order-pending', 'm1', page('ordering/order', `?id=${ids.pendingOrder}`)),
  shot('order-shipped', 'm1', page('ordering/order', `?id=${ids.shippedOrder}`), { openid: ids.shippedBuyer }),
  shot('earnings', 'c1', page('earnings/overview')),
  shot('commission', 'c1', page('earnings/commission', `?id=${ids.commission}`)),
  shot('team', 'g1', page('team/members')),
  shot('invites', 'c1', page('team/invites')),
  shot('applications', 'manager-east', page('manager/applications')),
  shot('application-review', 'manager-east', page('manager/application', `?id=${ids.application}`)),
  shot('dealers', 'manager-east', page('manager/dealers')),
  shot('dealer', 'manager-east', page('manager/dealer', `?id=${ids.dealer}`)),
  shot('shipping', 'warehouse', page('operator/shipping')),
  shot('shipment', 'warehouse', page('operator/shipment', `?id=${ids.orderToShip}`)),
  shot('products', 'operator', page('operator/products')),
  shot('staff', 'operator', page('operator/staff')),
  shot('inbox', 'm1', page('account/inbox')),
  shot('settings', 'm1', page('account/settings')),
]
