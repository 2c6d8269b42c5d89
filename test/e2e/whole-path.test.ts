import { type Browser, chromium } from 'playwright-core'
import { needChromium } from '../../config/commands/browser/chromium'
import { seriousBarriers, sidewaysOverflow } from './support/barriers'
import { openProduct, type Product } from './support/open-product'
import { PhoneScreen } from './support/phone-screen'

jest.setTimeout(120_000)

const DAY_MS = 86_400_000

let product: Product
let browser: Browser
const phones = new Map<string, PhoneScreen>()

async function phoneOf(openid: string): Promise<PhoneScreen> {
  const known = phones.get(openid) ?? (await PhoneScreen.open(browser, product.cloud.url, openid))
  phones.set(openid, known)
  return known
}

beforeAll(async () => {
  product = await openProduct()
  browser = await chromium.launch({
    executablePath: needChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

async function makeInvite(openid: string, tier: string): Promise<string> {
  const phone = await phoneOf(openid)
  await phone.goTo('/packages/team/invites/index')
  await phone.tap('新建邀请')
  await phone.choose('经销等级', tier)
  await phone.choose('经营区域', '华东')
  await phone.tap('生成邀请')
  const code = phone.top.locator('.invite-code').first()
  await code.waitFor()
  return (await code.textContent()) ?? ''
}

async function join(openid: string, code: string, name: string, mobile: string): Promise<void> {
  const phone = await phoneOf(openid)
  await phone.goTo(`/packages/onboarding/invite/index?code=${code}`)
  await phone.see('加入免费')
  await phone.tap('填写入驻申请')
  await phone.fill('真实姓名', name)
  await phone.fill('手机号', mobile)
  await phone.top.getByRole('checkbox', { name: '同意个人信息授权' }).click()
  await phone.tap('提交申请')
  await phone.see('审核中')
  const manager = await phoneOf('manager')
  await manager.goTo('/packages/manager/applications/index')
  await manager.tapText(name)
  await manager.tap('通过')
  await manager.agree()
  // The decision is there when the page offers it no more.
  await manager.top.getByRole('button', { name: '拒绝' }).waitFor({ state: 'detached' })
  await phone.goTo('/packages/onboarding/application/index')
  await phone.see('已通过')
}

test('a manager invites a general distributor, who applies, is approved and sees its tier', async () => {
  const code = await makeInvite('manager', '总经销商')
  await join('general', code, '沈国栋', '13800000001')
  const phone = await phoneOf('general')
  await phone.goTo('/pages/home/index')
  await phone.see('总经销商')
  const [dealer] = await product.cloud.admin.find('dealers', { openid: 'general' })
  expect(dealer).toMatchObject({ tier: 'general', region: '华东', uplineId: null, status: 'active' })
})

test('the distributor invites a micro-retailer, who becomes its downline', async () => {
  const code = await makeInvite('general', '微零售商')
  await join('retailer', code, '张小梅', '13800000002')
  const [general] = await product.cloud.admin.find('dealers', { openid: 'general' })
  const [retailer] = await product.cloud.admin.find('dealers', { openid: 'retailer' })
  expect(retailer).toMatchObject({ tier: 'retailer', uplineId: general?._id })
  const phone = await phoneOf('general')
  await phone.goTo('/packages/team/members/index')
  await phone.see('张小梅')
})

test('the retailer fills the cart at its own price, sees a live quote and what is missing, and pays', async () => {
  const phone = await phoneOf('retailer')
  await phone.goTo('/pages/shop/index')
  await phone.see('加 1 箱')
  const own = await product.as('retailer').ask('catalog', 'listProducts', {})
  const price = ((own.rows[0]?.unitFen ?? 0) / 100).toFixed(2)
  await phone.see(own.rows[0]?.name ?? '')
  expect((await phone.top.locator('.product-price').first().textContent())?.replace(/[¥\s]/g, '')).toContain(price)
  for (const row of own.rows.slice(0, 2)) await phone.tap(`${row.name} 加 1 箱`)
  await phone.goTo('/packages/ordering/cart/index')
  await phone.see('金额怎么来的')
  await phone.tap('去结算')
  await phone.fill('收货人', '张小梅')
  await phone.fill('手机号', '13800000002')
  await phone.fill('省市区', '浙江省杭州市西湖区')
  await phone.fill('详细地址', '文三路 1 号')
  await phone.tap('提交订单')
  await phone.tap('确认支付')
  await phone.see('仓库正在备货，发货后会通知您')
})

test('within one stop of the timer the boards show the order, with own rank and gap', async () => {
  product.cloud.clock.advance(60_000)
  await product.tick()
  const phone = await phoneOf('retailer')
  await phone.goTo('/pages/boards/index')
  await phone.see('共 1 人')
  await phone.see('我的分数')
  const board = await product.as('general').ask('leaderboard', 'readBoard', { board: 'team', period: 'month' })
  const [order] = await product.cloud.admin.find('orders', {})
  expect(board.me).toMatchObject({
    rank: 1,
    gapToNextFen: 0,
    scoreFen: order?.goodsFen,
  })
})

test('the warehouse ships, the retailer confirms', async () => {
  const warehouse = await phoneOf('warehouse')
  await warehouse.goTo('/packages/operator/shipping/index')
  await warehouse.tapText(/张小梅/)
  await warehouse.tap('打包发货')
  await warehouse.choose('快递公司', '顺丰速运')
  await warehouse.fill('运单号', 'SF1234567890')
  await warehouse.tap(/^发出 \d+ 件/)
  await warehouse.see('已全部发出')
  const phone = await phoneOf('retailer')
  await phone.goTo('/packages/ordering/orders/index')
  await phone.tapText(/待收货|已发货/)
  await phone.top.locator('.order-row').first().click()
  await phone.tap('确认收货')
  await phone.agree()
  await phone.see(/已确认收货/)
})

test('after the freeze the job makes the upline’s commission available, and the ledger balances', async () => {
  await product.tick()
  const phone = await phoneOf('general')
  await phone.goTo('/packages/earnings/overview/index')
  await phone.see('待结算')
  const before = await product.as('general').ask('commission', 'readEarnings', {})
  expect(before.balance.pendingFen).toBeGreaterThan(0)
  expect(before.balance.availableFen).toBe(0)
  product.cloud.clock.advance(16 * DAY_MS)
  await product.tick()
  await phone.goTo('/packages/earnings/overview/index')
  await phone.tapText('张小梅')
  await phone.see('到账进度')
  const after = await product.as('general').ask('commission', 'readEarnings', {})
  expect(after.balance).toMatchObject({ pendingFen: 0, availableFen: before.balance.pendingFen })
  for (const entry of await product.cloud.admin.find('ledgerEntries', {})) {
    const { postings } = entry as { postings?: { fen?: number; amountFen?: number }[] }
    expect(postings?.reduce((sum, posting) => sum + (posting.fen ?? posting.amountFen ?? Number.NaN), 0)).toBe(0)
  }
})

const SCREENS: readonly (readonly [string, string])[] = [
  ['retailer', '/pages/home/index'],
  ['retailer', '/pages/shop/index'],
  ['retailer', '/pages/boards/index'],
  ['retailer', '/pages/me/index'],
  ['retailer', '/packages/ordering/orders/index'],
  ['retailer', '/packages/account/inbox/index'],
  ['retailer', '/packages/account/settings/index'],
  ['general', '/packages/earnings/overview/index'],
  ['general', '/packages/team/members/index'],
  ['general', '/packages/team/invites/index'],
  ['manager', '/pages/home/index'],
  ['manager', '/pages/work/index'],
  ['manager', '/packages/manager/applications/index'],
  ['manager', '/packages/manager/dealers/index'],
  ['operator', '/packages/operator/staff/index'],
  ['operator', '/packages/operator/products/index'],
  ['warehouse', '/packages/operator/shipping/index'],
]

test('at 320 px nothing is cut, and axe finds nothing serious on any screen', async () => {
  const found: string[] = []
  for (const [openid, path] of SCREENS) {
    const phone = await phoneOf(openid)
    await phone.page.setViewportSize({ width: 320, height: 568 })
    await phone.goTo(path)
    await phone.settled()
    const faults = [...(await seriousBarriers(phone)), ...(await sidewaysOverflow(phone))]
    found.push(...faults.map(fault => `${path} (${openid}): ${fault}`))
  }
  expect(found).toEqual([])
})

test('nobody’s page reported an error on the way', () => {
  expect([...phones].flatMap(([openid, phone]) => phone.faults.map(fault => `${openid}: ${fault}`))).toEqual([])
})
