import { afterSaleMachine } from '../../../src/domain/order'
import { checkStateMachine } from '../../support/state-machine-checks'

checkStateMachine(
  afterSaleMachine,
  {
    requested: ['approved', 'rejected', 'withdrawn'],
    approved: ['withdrawn', 'goods_back', 'refunded'],
    goods_back: ['refunded', 'rejected'],
  },
  ['dealer', 'manager', 'operator', 'warehouse', 'finance', 'system'],
)
