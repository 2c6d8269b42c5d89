import type { Address } from '@/contracts'

export type AddressProblems = Partial<Record<keyof Address, string>>

export const EMPTY_ADDRESS: Address = { receiver: '', phone: '', region: '', detail: '' }

/** The server's own limits, said at the field before anything is sent. */
export const ADDRESS_LENGTHS: Record<keyof Address, number> = { receiver: 20, phone: 11, region: 60, detail: 120 }

const ASKS: Record<keyof Address, string> = {
  receiver: '请填写收货人姓名',
  phone: '请填写 11 位手机号',
  region: '请填写省、市、区',
  detail: '请填写街道和门牌号',
}
const FIELDS = ['receiver', 'phone', 'region', 'detail'] as const
const MOBILE = /^1[3-9]\d{9}$/

export function checkAddress(address: Address): AddressProblems {
  const problems: AddressProblems = {}
  for (const field of FIELDS) {
    const value = address[field].trim()
    const fits = field === 'phone' ? MOBILE.test(value) : value !== '' && value.length <= ADDRESS_LENGTHS[field]
    if (!fits) problems[field] = ASKS[field]
  }
  return problems
}

export const trimmed = ({ receiver, phone, region, detail }: Address): Address => ({
  receiver: receiver.trim(),
  phone: phone.trim(),
  region: region.trim(),
  detail: detail.trim(),
})
