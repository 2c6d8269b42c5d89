import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import InboxPage from '@/packages/account/inbox'
import { done, phone } from '../../support/phone'

const row = {
  inboxId: 'i1',
  title: '申请已通过',
  text: '欢迎加入',
  url: '/pages/shop/index',
  at: Date.now(),
  read: false,
}

beforeEach(() => phone.reset())

test('opening a message marks it read and goes where it leads', async () => {
  const marked: unknown[] = []
  phone.answer((_, request) => {
    if (request.action === 'markInboxRead') {
      marked.push(request.input)
      return done({ unread: 0 })
    }
    if (request.action === 'listInbox') return done({ rows: [{ ...row, read: marked.length > 0 }], next: null })
    return done({
      roles: ['dealer'],
      brandName: '澄里',
      name: '顾',
      dealer: null,
      staff: null,
      application: null,
      unread: 0,
    })
  })
  render(<InboxPage />)
  fireEvent.click(await screen.findByText('申请已通过'))
  await waitFor(() => expect(phone.calls('switchTab')).toEqual([{ url: '/pages/shop/index' }]))
  expect(marked).toEqual([{ inboxIds: ['i1'] }])
  await waitFor(() => expect(screen.queryByText('全部标为已读')).toBeNull())
})

test('an empty inbox says what will come', async () => {
  phone.answer(() => done({ rows: [], next: null }))
  render(<InboxPage />)
  expect(await screen.findByText('还没有消息')).toBeTruthy()
})
