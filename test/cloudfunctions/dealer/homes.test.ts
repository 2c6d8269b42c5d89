import { aDealer, aStaff, SET_UP_AT, startTestCloud, type TestCloud } from '../../support/cloud'

jest.setTimeout(60_000)

const DAY_MS = 86_400_000
let test: TestCloud

/** Only what homes read of an order. */
const anOrder = (_id: string, dealerId: string, own: object = {}) => ({
  _id,
  dealerId,
  region: '华东',
  state: 'paid',
  payFen: 101_800,
  freightFen: 1_800,
  placedAt: SET_UP_AT,
  payBefore: SET_UP_AT + 1_800_000,
  paid: null,
  shippedAt: null,
  ...own,
})
const paidAt = (at: number) => ({ paid: { at } })

beforeAll(async () => {
  test = await startTestCloud({ functions: ['dealer'] })
  await test.insert(
    'dealers',
    aDealer({ _id: 'general', tier: 'general', downlines: 2 }),
    aDealer({ _id: 'regional', tier: 'regional', uplineId: 'general', downlines: 1, region: '华南' }),
    aDealer({ _id: 'city', tier: 'city', uplineId: 'regional', downlines: 1, name: '李城', phone: '13911112222' }),
    aDealer({ _id: 'retailer', uplineId: 'city', joinedAt: SET_UP_AT - 40 * DAY_MS }),
    aDealer({ _id: 'sister', tier: 'city', uplineId: 'general', joinedAt: SET_UP_AT - 10 * DAY_MS }),
    aDealer({ _id: 'newcomer' }),
  )
  await test.insert(
    'staff',
    aStaff({ _id: 'operator', roles: ['operator'] }),
    aStaff({ _id: 'east', roles: ['manager'], regions: ['华东'] }),
    aStaff({ _id: 'warehouse', roles: ['warehouse'] }),
    aStaff({ _id: 'finance', roles: ['finance'] }),
  )
  await test.insert(
    'orders',
    anOrder('this-month', 'city', paidAt(SET_UP_AT - DAY_MS)),
    anOrder('this-month-too', 'city', { ...paidAt(SET_UP_AT), state: 'received', payFen: 50_000, freightFen: 0 }),
    // 2026-11-01 00:00 in UTC+8 begins the month; a millisecond before belongs to October.
    anOrder('last-month', 'city', { ...paidAt(Date.parse('2026-10-31T23:59:59.999+08:00')), state: 'completed' }),
    anOrder('long-ago', 'city', { ...paidAt(SET_UP_AT - 100 * DAY_MS), state: 'completed' }),
    anOrder('cancelled', 'city', { ...paidAt(SET_UP_AT), state: 'cancelled' }),
    anOrder('unpaid', 'city', { state: 'pending_payment' }),
    anOrder('on-its-way', 'city', { ...paidAt(SET_UP_AT - 200 * DAY_MS), state: 'shipped', shippedAt: SET_UP_AT }),
    anOrder('of-the-south', 'regional', { ...paidAt(SET_UP_AT), region: '华南', payFen: 7_000, freightFen: 0 }),
  )
  await test.insert('balances', { _id: 'city', pendingFen: 100, availableFen: 200, onHoldFen: 0, paidFen: 300 })
})
afterAll(() => test.close())

describe('a dealer’s home', () => {
  it('shows the tier with what is missing, money, to-dos and the month in the business calendar', async () => {
    const home = await test.as('city').ask('dealer', 'readHome', {})
    // 3 months back: 100 000 + 50 000 this month, 100 000 in October; the need is ¥80,000.
    expect(home.tier).toMatchObject({
      tierName: '城市经销商',
      nextTierName: '区域经销商',
      progressBps: Math.floor((250_000 * 10_000) / 8_000_000),
      ways: [{ text: '再进 ¥77,500', gaps: [{ metric: 'ownPurchasesFen', have: 250_000, need: 8_000_000 }] }],
    })
    expect(home.balance).toEqual({ pendingFen: 100, availableFen: 200, onHoldFen: 0, paidFen: 300 })
    expect(home.month).toEqual({ netFen: 150_000, orders: 2 })
    expect(home.todos.map(({ kind, count }) => [kind, count])).toEqual([
      ['pay_order', 1],
      ['confirm_receipt', 1],
    ])
    expect(home.todos[0]?.dueAt).toBe(SET_UP_AT + 1_800_000)
  })

  it('asks a newcomer for the first order and shows nothing earned', async () => {
    const home = await test.as('newcomer').ask('dealer', 'readHome', {})
    expect(home.todos.map(({ kind }) => kind)).toEqual(['first_order'])
    expect(home.balance).toEqual({ pendingFen: 0, availableFen: 0, onHoldFen: 0, paidFen: 0 })
    expect(home.month).toEqual({ netFen: 0, orders: 0 })
  })

  it('has no way up from the top', async () => {
    const { tier } = await test.as('general').ask('dealer', 'readHome', {})
    expect(tier).toMatchObject({ nextTierName: null, ways: [], progressBps: 0 })
  })
})

describe('a staff home', () => {
  const figuresOf = async (id: string) =>
    Object.fromEntries(
      (await test.as(id).ask('dealer', 'readStaffHome', {})).figures.map(({ label, value, previous }) => [
        label,
        [value, previous],
      ]),
    )

  it('counts what each role works on, within its regions', async () => {
    expect(await figuresOf('operator')).toEqual({
      本月进货额: [157_000, 100_000],
      本月付款订单: [3, 1],
      在册经销商: [6, null],
      本月新入驻: [5, 1],
    })
    expect(await figuresOf('east')).toMatchObject({ 本月进货额: [150_000, 100_000], 在册经销商: [5, null] })
    expect(await figuresOf('finance')).toMatchObject({ 本月付款订单: [3, 1] })
    expect(await figuresOf('warehouse')).toEqual({ 待发货订单: [2, null], 本月已发货: [1, 0] })
  })

  it('brings applications with their deadline, and orders to ship', async () => {
    const waiting = {
      status: 'submitted',
      region: '华东',
      openKey: 'x',
      openid: 'x',
      submittedAt: SET_UP_AT,
      promisedBy: SET_UP_AT + 1,
    }
    await test.insert('applications', { _id: 'waiting', ...waiting })
    const todosOf = async (id: string) =>
      (await test.as(id).ask('dealer', 'readStaffHome', {})).todos.map(({ kind, count, dueAt }) => [kind, count, dueAt])
    expect(await todosOf('east')).toEqual([['review_application', 1, SET_UP_AT + 1]])
    expect(await todosOf('operator')).toEqual([
      ['review_application', 1, SET_UP_AT + 1],
      ['ship_order', 2, null],
    ])
    expect(await todosOf('warehouse')).toEqual([['ship_order', 2, null]])
    expect(await todosOf('finance')).toEqual([])
    await test.cloud.admin.remove('applications', {})
  })
})

it('tells the operator what the background work set aside', async () => {
  const stuck = { kind: 'x', subject: 'x', at: 1, step: 0, payload: {}, attempts: 5, error: 'x' }
  await test.insert('facts', { _id: 'stuck', ...stuck, state: 'poisoned' }, { _id: 'fine', ...stuck, state: 'done' })
  const { figures } = await test.as('operator').ask('dealer', 'readStaffHome', {})
  expect(figures[0]).toEqual({ label: '后台处理受阻', value: 1, unit: 'count', previous: null })
  await test.cloud.admin.remove('facts', {})
})

describe('the team', () => {
  it('shows those directly below, and the way down to one of them', async () => {
    const own = await test.as('general').ask('dealer', 'readTeam', {})
    expect(own.path).toEqual([{ dealerId: 'general', name: '经销商general' }])
    expect(own.rows.map(({ dealerId }) => dealerId).sort()).toEqual(['regional', 'sister'])
    expect(own.byTier).toEqual([
      { tierName: '区域经销商', count: 1 },
      { tierName: '城市经销商', count: 1 },
    ])
    const deeper = await test.as('general').ask('dealer', 'readTeam', { dealerId: 'city' })
    expect(deeper.path.map(({ dealerId }) => dealerId)).toEqual(['general', 'regional', 'city'])
    expect(deeper.rows).toMatchObject([{ dealerId: 'retailer', uplineName: '李城' }])
  })

  it.each([
    { who: 'city', dealerId: 'general', why: 'above' },
    { who: 'city', dealerId: 'sister', why: 'beside' },
    { who: 'city', dealerId: 'nobody', why: 'unknown' },
    { who: 'retailer', dealerId: 'city', why: 'above' },
  ])('hides $dealerId from $who ($why)', async ({ who, dealerId }) => {
    expect(await test.as(who).outcome('dealer', 'readTeam', { dealerId })).toBe('NOT_FOUND')
  })
})

describe('dealers, for staff', () => {
  const found = async (input: object) =>
    (await test.as('operator').ask('dealer', 'listDealers', input)).rows.map(({ dealerId }) => dealerId).sort()

  it('finds by a part of the name or the phone, and by tier', async () => {
    expect(await found({ search: '李城' })).toEqual(['city'])
    expect(await found({ search: '1111' })).toEqual(['city'])
    expect(await found({ search: '.' })).toEqual([])
    expect(await found({ tier: 'city' })).toEqual(['city', 'sister'])
  })

  it('shows a card with names around it, the phone masked', async () => {
    const card = await test.as('east').ask('dealer', 'readDealer', { dealerId: 'city' })
    expect(card).toMatchObject({
      name: '李城',
      phoneMasked: '139****2222',
      uplineName: '经销商regional',
      downlines: 1,
      month: { netFen: 150_000, orders: 2 },
      balance: { availableFen: 200 },
      team: [{ dealerId: 'retailer' }],
    })
    expect(JSON.stringify(card)).not.toContain('13911112222')
  })
})

it('marks only one’s own inbox', async () => {
  const entry = (_id: string, openid: string) => ({ _id, openid, title: 't', text: 't', url: null, at: 1, read: false })
  await test.insert(
    'inbox',
    entry('mine', 'openid-city'),
    entry('mine-too', 'openid-city'),
    entry('theirs', 'openid-sister'),
  )
  expect(await test.as('city').ask('dealer', 'markInboxRead', { inboxIds: ['mine', 'theirs'] })).toEqual({ unread: 1 })
  expect(await test.read('inbox', { _id: 'theirs' })).toMatchObject([{ read: false }])
})

it.each([
  { action: 'readHome', who: 'city', depth: 3 },
  { action: 'readStaffHome', who: 'operator', depth: 2 },
  { action: 'readSession', who: 'newcomer', depth: 2 },
  { action: 'readTeam', who: 'general', depth: 2 },
  { action: 'listDealers', who: 'operator', depth: 3 },
  { action: 'listInvites', who: 'city', depth: 2 },
  { action: 'listInbox', who: 'city', depth: 2 },
] as const)('$action waits for $depth round trips at most', async ({ action, who, depth }) => {
  const { reply, stats } = await test.as(who).call('dealer', action, {})
  expect(reply.ok).toBe(true)
  expect(stats.sequentialDepth).toBeLessThanOrEqual(depth)
})
