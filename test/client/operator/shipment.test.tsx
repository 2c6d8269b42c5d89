import { fireEvent, render, screen } from '@testing-library/react'
import type { OrderView } from '@/contracts'
import ShipmentPage from '@/packages/operator/shipment'
import { remainingOf } from '@/packages/operator/shipment/use-shipment'
import { done, phone } from '../../support/phone'

const order = (overrides: Partial<OrderView> = {}): OrderView => ({
  orderId: 'o1',
  number: '20261123-0001',
  status: 'paid',
  placedAt: Date.now(),
  payBefore: null,
  payFen: 29_900,
  qty: 12,
  firstName: '沐浴露',
  kinds: 1,
  dealerName: '顾文静',
  lines: [
    {
      sku: 'A',
      name: '沐浴露',
      picture: '',
      qty: 12,
      shippedQty: 5,
      unitFen: 2_990,
      baseFen: 35_880,
      offFen: 5_980,
      payFen: 29_900,
    },
  ],
  gifts: [{ sku: 'A', name: '沐浴露', qty: 1, shippedQty: 0 }],
  applied: [],
  goodsFen: 29_900,
  freightFen: 0,
  address: { receiver: '顾文静', phone: '13800000001', region: '浙江省杭州市', detail: '文三路 1 号' },
  parcels: [],
  timeline: [],
  can: ['ship'],
  ...overrides,
})

beforeEach(() => {
  phone.reset()
  phone.open({ id: 'o1' })
})

test('what is left counts goods and gifts of one SKU together', () => {
  expect(remainingOf(order())).toEqual([{ sku: 'A', name: '沐浴露', left: 8 }])
  expect(remainingOf(order({ gifts: [], lines: order().lines.map(line => ({ ...line, shippedQty: 12 })) }))).toEqual([])
})

test('a parcel cannot leave without carrier and number', async () => {
  phone.answer(() => done(order()))
  render(<ShipmentPage />)
  fireEvent.click(await screen.findByText('打包发货'))
  const send = await screen.findByRole('button', { name: '发出 8 件' })
  expect(send.getAttribute('aria-disabled')).toBe('true')
})

test('who may not ship is offered no parcel', async () => {
  phone.answer(() => done(order({ can: [] })))
  render(<ShipmentPage />)
  await screen.findByText('待发商品')
  expect(screen.queryByText('打包发货')).toBeNull()
})
