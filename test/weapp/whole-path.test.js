const fs = require('node:fs')
const path = require('node:path')
const { DIST, failOnConsoleError } = require('../support/weapp-harness')
const { apply, approve, invite } = require('../support/weapp-joining')
const { phonesOn } = require('../support/weapp-phone')
const { startProduct } = require('../support/weapp-product')

// The build that is uploaded to WeChat, driven by its people from an invitation to an available commission, on the real functions.
failOnConsoleError()
jest.setTimeout(180_000)

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const NOON_IN_CHINA_MS = 4 * 3_600_000
// The bar for a page's first; none of the later ones needs more.
const SET_DATA_BYTES = 64_000

let product
let phones
beforeAll(async () => {
  product = await startProduct()
  // No week or month ends under the test.
  await product.advance(DAY_MS + NOON_IN_CHINA_MS - (Date.now() % DAY_MS))
  phones = phonesOn(product.url)
})
afterAll(() => {
  phones?.putAway()
  return product?.close()
})

test('a newcomer types the manager’s code, applies, is approved and sees its tier at home', async () => {
  const code = await invite(phones.take('manager'), '总经销商')
  const phone = phones.take('general')
  await phone.goTo('/pages/home/index')
  await phone.fill('邀请码', code)
  await phone.tap('查看邀请')
  await apply(phone, '沈国栋', '13800000001')
  await approve(phones.take('manager'), '沈国栋')
  const again = phones.take('general')
  await again.goTo('/packages/onboarding/application/index')
  await again.see('已通过')
  await again.tap('开始进货')
  await again.at('pages/home/index')
  await again.see('总经销商')
})

test('the distributor invites a micro-retailer by link, who becomes its downline', async () => {
  const code = await invite(phones.take('general'), '微零售商')
  const phone = phones.take('retailer')
  await phone.goTo(`/packages/onboarding/invite/index?code=${code}`)
  await apply(phone, '张小梅', '13800000002')
  await approve(phones.take('manager'), '张小梅')
  const upline = phones.take('general')
  await upline.goTo('/packages/team/members/index')
  await upline.see('张小梅')
})

test('it fills the cart, sees a live quote, leaves the payment once, then pays', async () => {
  const phone = phones.take('retailer')
  await phone.goTo('/pages/home/index')
  await phone.see('微零售商')
  await phone.goTo('/pages/shop/index')
  await phone.tap(/橙花.*加 1 箱$/)
  await phone.tap(/烟酰胺.*加 1 箱$/)
  await phone.see('已减')
  await phone.tap('去进货单')
  await phone.at('packages/ordering/cart/index')
  await phone.see('金额怎么来的')
  const due = await phone.read('.cart-foot-sum .money-large')
  await phone.tap('去结算')
  await phone.at('packages/ordering/checkout/index')
  expect(await phone.read('.checkout-due .money')).toBe(due)
  await phone.fill('收货人', '张小梅')
  await phone.fill('手机号', '13800000002')
  await phone.fill('省市区', '浙江省杭州市西湖区')
  await phone.fill('详细地址', '文三路 1 号')
  phone.pays = false
  await phone.tap('提交订单')
  await phone.at('packages/ordering/order/index')
  await phone.see('还没有付款，订单为您保留着')
  phone.pays = true
  await phone.tap('去付款')
  await phone.see('仓库正在备货，发货后会通知您')
  expect(await phone.read('.hero-head .money')).toBe(due)
  expect(phone.payments.map(payment => payment.package)).toEqual([expect.any(String), expect.any(String)])
  for (const { timeStamp, nonceStr, signType, paySign } of phone.payments)
    for (const part of [timeStamp, nonceStr, signType, paySign]) expect(part).toEqual(expect.stringMatching(/./))
})

test('within one stop of the timer the boards show the order, with own rank', async () => {
  await product.advance(MINUTE_MS)
  await product.tick()
  const phone = phones.take('retailer')
  await phone.goTo('/pages/boards/index')
  await phone.see('共 1 人')
  expect(await phone.read('.standing-number')).toBe('1')
  await phone.tap('团队榜')
  await phone.see('团队分数')
})

test('the warehouse ships, the retailer confirms', async () => {
  const warehouse = phones.take('warehouse')
  await warehouse.goTo('/pages/work/index')
  await warehouse.tapRow('待发货')
  await warehouse.at('packages/operator/shipping/index')
  await warehouse.tapRow('张小梅')
  await warehouse.at('packages/operator/shipment/index')
  await warehouse.tap('打包发货')
  await warehouse.choose('快递公司', '顺丰速运')
  await warehouse.fill('运单号', 'SF1234567890')
  await warehouse.tap('发出 24 件')
  await warehouse.see('已全部发出')
  const phone = phones.take('retailer')
  await phone.goTo('/packages/ordering/orders/index')
  await phone.tap('待收货')
  await phone.tapRow('共 24 件')
  await phone.at('packages/ordering/order/index')
  await phone.see('SF1234567890')
  await phone.tap('确认收货')
  await phone.see('已确认收货')
})

test('after the freeze the upline’s commission is available, and tells its story', async () => {
  await product.tick()
  const phone = phones.take('general')
  await phone.goTo('/packages/earnings/overview/index')
  expect(await phone.read('.money-display')).toBe('¥0.00')
  const pending = await phone.read('.money-large')
  expect(pending).not.toBe('¥0.00')
  await product.advance(16 * DAY_MS)
  await product.tick()
  await phone.goTo('/packages/earnings/overview/index')
  expect(await phone.read('.money-display')).toBe(pending)
  expect(await phone.read('.money-large')).toBe('¥0.00')
  await phone.tapRow('张小梅')
  await phone.at('packages/earnings/commission/index')
  await phone.see('到账进度')
  expect(await phone.read('.money-display')).toBe(pending)
})

test('staff look after products, dealers and each other; whoever is invited joins', async () => {
  const operator = phones.take('operator')
  await operator.goTo('/packages/operator/products/index')
  await operator.goTo('/packages/manager/dealers/index')
  await operator.tapRow('张小梅')
  await operator.at('packages/manager/dealer/index')
  await operator.goTo('/packages/operator/staff/index')
  await operator.tap('邀请员工')
  await operator.tick('财务')
  await operator.tap('生成并复制邀请')
  await operator.see('等待加入')
  const [{ data: message }] = operator.calls('setClipboardData')
  const phone = phones.take('bookkeeper')
  await phone.goTo(`/packages/onboarding/staff-invite/index?code=${/[0-9A-Z]{8,}/.exec(message)[0]}`)
  await phone.fill('您的姓名', '周静')
  await phone.tap('加入团队')
  await phone.at('pages/home/index')
  await phone.see('周静')
})

test('a dealer’s own pages lead on from 我的, and its tabs are a dealer’s', async () => {
  const phone = phones.take('retailer')
  await phone.goTo('/pages/me/index')
  const bar = await phone.place('custom-tab-bar/index')
  expect(bar.all('.tab-bar-label').map(label => label.textContent)).toEqual(['首页', '进货', '榜单', '我的'])
  bar.close()
  await phone.tapRow('消息')
  await phone.at('packages/account/inbox/index')
  await phone.goTo('/packages/account/settings/index')
  await phone.see('在榜单上显示我的名字')
})

test('every page was opened, and none hands over more at once than WeChat draws quickly', () => {
  const app = JSON.parse(fs.readFileSync(path.join(DIST, 'app.json'), 'utf8'))
  const pages = [...app.pages, ...app.subPackages.flatMap(sub => sub.pages.map(page => `${sub.root}/${page}`))]
  expect(new Set(phones.opened.map(({ route }) => route))).toEqual(new Set(pages))
  const light = ({ setDataBytes }) => setDataBytes.length > 0 && Math.max(...setDataBytes) <= SET_DATA_BYTES
  expect(phones.opened.filter(page => !light(page))).toEqual([])
})
