import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import ApplyPage from '@/packages/onboarding/apply'
import { done, phone, refused } from '../../support/phone'

const landing = {
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
  consent: { version: 3, text: '授权说明全文' },
}

let submitted: { requestId?: string; input: unknown }[]

function answering(reply: () => unknown) {
  phone.answer((_, request) => {
    if (request.action === 'readInvite') return done(landing)
    if (request.action === 'submitApplication') {
      submitted.push(request)
      return reply()
    }
    return done({
      roles: ['visitor'],
      brandName: '澄里',
      name: null,
      dealer: null,
      staff: null,
      application: null,
      unread: 0,
    })
  })
}

const typeInto = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function fill() {
  await screen.findByText('授权说明全文')
  typeInto('真实姓名', '顾文静')
  typeInto('手机号', '13800000001')
  fireEvent.click(screen.getByLabelText('同意个人信息授权'))
}

beforeEach(() => {
  phone.reset()
  phone.open({ code: 'abcd1234efgh' })
  submitted = []
})

test('nothing is sent while something is missing; each field says what', async () => {
  answering(() => done({}))
  render(<ApplyPage />)
  await screen.findByText('授权说明全文')
  fireEvent.click(screen.getByText('提交申请'))
  expect(await screen.findByText('请填写真实姓名')).toBeTruthy()
  expect(screen.getByText('请填写 11 位手机号')).toBeTruthy()
  expect(screen.getByText('请先阅读并同意授权说明')).toBeTruthy()
  expect(submitted).toEqual([])
})

test('a complete form is sent once with the consent version shown, and leads to its progress', async () => {
  answering(() => done({ applicationId: 'a1' }))
  render(<ApplyPage />)
  await fill()
  fireEvent.click(screen.getByText('提交申请'))
  await waitFor(() => expect(phone.calls('redirectTo')).toEqual([{ url: '/packages/onboarding/application/index' }]))
  expect(submitted.map(request => request.input)).toEqual([
    { code: 'abcd1234efgh', name: '顾文静', phone: '13800000001', region: '华东', consentVersion: 3 },
  ])
  expect(phone.storage().has('application-draft:abcd1234efgh')).toBe(false)
})

test('what was typed is still there after the page was closed', async () => {
  answering(() => done({}))
  const first = render(<ApplyPage />)
  await fill()
  first.unmount()
  render(<ApplyPage />)
  await screen.findByText('授权说明全文')
  expect(screen.getByLabelText<HTMLInputElement>('真实姓名').value).toBe('顾文静')
})

test('a refusal is shown and the draft stays', async () => {
  answering(() => refused('INVITE_USED_UP'))
  render(<ApplyPage />)
  await fill()
  fireEvent.click(screen.getByText('提交申请'))
  expect(await screen.findByText('邀请名额已用完，请联系邀请人重新发送')).toBeTruthy()
  expect(phone.storage().has('application-draft:abcd1234efgh')).toBe(true)
})

test('after an answer that got lost the same request goes out again', async () => {
  let tries = 0
  answering(() => {
    tries += 1
    if (tries === 1) throw { errMsg: 'request:fail timeout' }
    return done({ applicationId: 'a1' })
  })
  render(<ApplyPage />)
  await fill()
  fireEvent.click(screen.getByText('提交申请'))
  expect(await screen.findByText('网络有些慢，请稍后重试')).toBeTruthy()
  fireEvent.click(screen.getByText('提交申请'))
  await waitFor(() => expect(submitted.length).toBe(2))
  expect(submitted[0]?.requestId).toBe(submitted[1]?.requestId)
  await waitFor(() => expect(phone.calls('redirectTo').length).toBe(1))
})
