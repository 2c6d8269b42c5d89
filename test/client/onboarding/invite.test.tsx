import { fireEvent, render, screen } from '@testing-library/react'
import type { InviteLandingView } from '@/contracts'
import InvitePage from '@/packages/onboarding/invite'
import { done, phone, refused } from '../../support/phone'

const invite = (overrides: Partial<InviteLandingView> = {}): InviteLandingView => ({
  code: 'abcd1234efgh',
  brandName: '澄里',
  tier: 'city',
  tierName: '城市经销商',
  region: '华东',
  inviterName: '周立群',
  expiresAt: Date.now() + 86_400_000,
  state: 'open',
  used: 0,
  maxUses: 1,
  alreadyDealer: false,
  regions: ['华东', '华南'],
  consent: { version: 1, text: '授权说明' },
  ...overrides,
})

beforeEach(() => {
  phone.reset()
  phone.open({ code: 'abcd1234efgh' })
})

test('an open invite shows who invites, the tier and region, that joining is free, and leads to the form', async () => {
  phone.answer(() => done(invite()))
  render(<InvitePage />)
  expect(await screen.findByText('周立群 邀请您加入')).toBeTruthy()
  expect(screen.getAllByText('城市经销商').length).toBeGreaterThan(0)
  expect(screen.getByText('加入免费')).toBeTruthy()
  fireEvent.click(screen.getByText('填写入驻申请'))
  expect(phone.calls('navigateTo')).toEqual([{ url: '/packages/onboarding/apply/index?code=abcd1234efgh' }])
})

test.each([
  ['expired', { state: 'expired' }, '邀请已过期'],
  ['used up', { state: 'used_up' }, '邀请名额已用完'],
  ['revoked', { state: 'revoked' }, '邀请已撤回'],
  ['opened by a dealer', { alreadyDealer: true }, '您已经是经销商'],
] as const)('an invite that is %s has a screen of its own and no form', async (_, overrides, title) => {
  phone.answer(() => done(invite(overrides)))
  render(<InvitePage />)
  expect(await screen.findByText(title)).toBeTruthy()
  expect(screen.queryByText('填写入驻申请')).toBeNull()
})

test('an unknown code says what to do, with a retry', async () => {
  phone.answer(() => refused('INVITE_NOT_FOUND'))
  render(<InvitePage />)
  expect(await screen.findByText('邀请码不存在，请向邀请人核对后重新输入')).toBeTruthy()
  expect(screen.getByText('重试')).toBeTruthy()
})
