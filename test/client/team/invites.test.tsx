import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import InvitesPage from '@/packages/team/invites'
import { done, phone } from '../../support/phone'

const invite = {
  code: 'abcd1234efgh',
  brandName: '澄里',
  tier: 'retailer',
  tierName: '微零售商',
  region: '华东',
  inviterName: '顾文静',
  expiresAt: Date.now() + 86_400_000,
  state: 'open',
  used: 1,
  maxUses: 5,
}

beforeEach(() => phone.reset())

test('an open invite can be copied; what is copied names the code and promises nothing', async () => {
  phone.answer(() => done({ invites: [invite] }))
  render(<InvitesPage />)
  fireEvent.click(await screen.findByText('复制邀请'))
  const copied = phone.calls('setClipboardData')[0]?.data
  expect(copied).toContain('abcd1234efgh')
  expect(copied).not.toMatch(/躺赚|下线|裂变|拉人头|收益|赚/)
})

test('a closed invite offers nothing to do', async () => {
  phone.answer(() => done({ invites: [{ ...invite, state: 'expired' }] }))
  render(<InvitesPage />)
  expect(await screen.findByText('已过期')).toBeTruthy()
  expect(screen.queryByText('复制邀请')).toBeNull()
})

test('a new invite is made from the choices that the server allows', async () => {
  const created: unknown[] = []
  phone.answer((_, request) => {
    if (request.action === 'readInviteChoices')
      return done({ tiers: [{ code: 'retailer', name: '微零售商' }], regions: ['华东'] })
    if (request.action === 'createInvite') {
      created.push(request.input)
      return done(invite)
    }
    return done({ invites: [] })
  })
  render(<InvitesPage />)
  await screen.findByText('还没有邀请')
  fireEvent.click(screen.getAllByText('新建邀请')[0]!)
  fireEvent.click(await screen.findByText('生成邀请'))
  await waitFor(() => expect(created).toEqual([{ tier: 'retailer', region: '华东', days: 30, maxUses: 1 }]))
})
