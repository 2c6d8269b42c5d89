import { promotionMachine } from '../../../src/domain/promotion'
import { checkStateMachine } from '../../support/state-machine-checks'

checkStateMachine(
  promotionMachine,
  {
    draft: ['checked', 'discarded'],
    checked: ['draft', 'running', 'discarded'],
    running: ['paused', 'ended'],
    paused: ['running', 'ended'],
  },
  ['manager', 'operator', 'system', 'dealer', 'finance'],
)
