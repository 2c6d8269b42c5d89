/** Pages of the mini-program that notices and to-dos lead to. */
export const pageUrls = {
  home: '/pages/home/index',
  shop: '/pages/shop/index',
  myApplication: '/packages/onboarding/application/index',
  application: (applicationId: string) => `/packages/manager/application/index?id=${applicationId}`,
  applications: '/packages/manager/applications/index',
  members: '/packages/team/members/index',
  orders: (status: 'pending_payment' | 'shipped') => `/packages/ordering/orders/index?status=${status}`,
  shipping: '/packages/operator/shipping/index',
  settings: '/packages/account/settings/index',
}
