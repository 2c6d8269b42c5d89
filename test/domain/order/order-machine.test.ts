import { nextState } from '../../../src/domain/kernel'
import { orderMachine } from '../../../src/domain/order'
import { checkStateMachine } from '../../support/state-machine-checks'

checkStateMachine(
  orderMachine,
  {
    placing: ['pending_payment', 'awaiting_transfer', 'cancelled'],
    pending_payment: ['paid', 'cancelled'],
    awaiting_transfer: ['paid', 'cancelled'],
    paid: ['paid', 'shipped', 'completed'],
    shipped: ['received', 'completed'],
    received: ['completed'],
    cancelled: ['paid'],
  },
  ['dealer', 'finance', 'warehouse', 'system'],
)

test('money found after cancellation revives the order only if everything can be held again', () => {
  const revive = { state: 'cancelled', event: 'revive', actor: 'system' } as const
  expect(nextState(orderMachine, { ...revive, holds: ['payment_proved', 'all_reserved'] })).toEqual({
    ok: true,
    value: 'paid',
  })
  expect(nextState(orderMachine, { ...revive, holds: ['payment_proved'] })).toMatchObject({
    error: { code: 'CONDITION_NOT_MET', guards: ['all_reserved'] },
  })
})

test('a parcel with part of the goods leaves the order paid', () => {
  const ship = { state: 'paid', event: 'ship', actor: 'warehouse' } as const
  expect(nextState(orderMachine, { ...ship, holds: ['units_left_to_ship'] })).toEqual({ ok: true, value: 'paid' })
  expect(nextState(orderMachine, { ...ship, holds: ['whole_order_shipped'] })).toEqual({ ok: true, value: 'shipped' })
})
