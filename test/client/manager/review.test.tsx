import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ApplicationView } from '@/contracts'
import ReviewPage from '@/packages/manager/application'
import { done, phone, refused } from '../../support/phone'

const application = (overrides: Partial<ApplicationView> = {}): ApplicationView => ({
  applicationId: 'a1',
  status: 'submitted',
  name: '顾文静',
  phoneMasked: '138****0001',
  region: '华东',
  tierName: '城市经销商',
  inviterName: '周立群',
  submittedAt: Date.now() - 3_600_000,
  promisedBy: Date.now() + 7_200_000,
  decidedAt: null,
  reason: null,
  timeline: [{ at: Date.now() - 3_600_000, text: '提交申请' }],
  ...overrides,
})

beforeEach(() => {
  phone.reset()
  phone.open({ id: 'a1' })
})

test('approving asks once more, then shows the decision and offers no further one', async () => {
  phone.answer((_, request) =>
    done(
      request.action === 'reviewApplication'
        ? application({ status: 'approved', decidedAt: Date.now() })
        : application(),
    ),
  )
  render(<ReviewPage />)
  fireEvent.click(await screen.findByText('通过'))
  await waitFor(() => expect(screen.queryByText('通过')).toBeNull())
  expect(phone.calls('showModal').length).toBe(1)
})

test('not agreeing to the question changes nothing', async () => {
  const asked: string[] = []
  phone.answerModals(false)
  phone.answer((_, request) => {
    asked.push(request.action)
    return done(application())
  })
  render(<ReviewPage />)
  fireEvent.click(await screen.findByText('通过'))
  await waitFor(() => expect(phone.calls('showModal').length).toBe(1))
  expect(asked).toEqual(['readApplication'])
})

test('a refusal needs a reason', async () => {
  phone.answer(() => done(application()))
  render(<ReviewPage />)
  fireEvent.click(await screen.findByText('拒绝'))
  const send = await screen.findByRole('button', { name: '拒绝申请' })
  expect(send.getAttribute('aria-disabled')).toBe('true')
})

test('where a colleague was quicker, the page shows what they decided', async () => {
  let decided = false
  phone.answer((_, request) => {
    if (request.action === 'reviewApplication') {
      decided = true
      return refused('APPLICATION_CLOSED')
    }
    return done(decided ? application({ status: 'rejected', reason: '该区域暂不招募' }) : application())
  })
  render(<ReviewPage />)
  fireEvent.click(await screen.findByText('通过'))
  expect(await screen.findByText('该区域暂不招募')).toBeTruthy()
  expect(screen.getByText('这份申请已处理完毕，请刷新查看结果')).toBeTruthy()
})
