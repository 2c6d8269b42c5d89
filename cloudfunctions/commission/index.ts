import { commissionContract } from '../../src/contracts'
import { defineFunction } from '../platform/handler'
import { readCommission } from './read-commission'
import { readEarnings } from './read-earnings'

export const main = defineFunction(commissionContract, { readEarnings, readCommission })
