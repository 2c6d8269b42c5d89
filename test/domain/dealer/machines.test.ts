import { applicationMachine, dealerMachine } from '../../../src/domain/dealer'
import { checkStateMachine } from '../../support/state-machine-checks'

describe('application', () => {
  checkStateMachine(applicationMachine, { submitted: ['approved', 'rejected', 'withdrawn'] }, [
    'visitor',
    'manager',
    'operator',
  ])
})

describe('dealer', () => {
  checkStateMachine(dealerMachine, { active: ['suspended', 'left'], suspended: ['active', 'left'], left: ['active'] }, [
    'dealer',
    'manager',
    'operator',
  ])
})
