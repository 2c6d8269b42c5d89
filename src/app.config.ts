const tab = (name: string, text: string) => ({ pagePath: `pages/${name}/index`, text })

export default defineAppConfig({
  entryPagePath: 'pages/home/index',
  pages: ['pages/home/index', 'pages/shop/index', 'pages/boards/index', 'pages/work/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/onboarding', pages: ['invite/index', 'apply/index', 'application/index', 'staff-invite/index'] },
    { root: 'packages/ordering', pages: ['cart/index', 'checkout/index', 'order/index', 'orders/index'] },
    { root: 'packages/earnings', pages: ['overview/index', 'commission/index'] },
    { root: 'packages/team', pages: ['members/index', 'invites/index'] },
    { root: 'packages/manager', pages: ['applications/index', 'application/index', 'dealers/index', 'dealer/index'] },
    { root: 'packages/operator', pages: ['shipping/index', 'shipment/index', 'products/index', 'staff/index'] },
    { root: 'packages/account', pages: ['inbox/index', 'settings/index'] },
  ],
  // The role's own tabs are drawn by src/custom-tab-bar; WeChat still wants all five here.
  tabBar: {
    custom: true,
    color: '#616c66',
    selectedColor: '#0b6b50',
    backgroundColor: '#ffffff',
    list: [tab('home', '首页'), tab('shop', '进货'), tab('boards', '榜单'), tab('work', '工作'), tab('me', '我的')],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '渠道通',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#f4f5f1',
    backgroundColor: '#f4f5f1',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  animation: false,
} as Parameters<typeof defineAppConfig>[0])
