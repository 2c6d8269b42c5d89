import { leaderboardContract } from '../../src/contracts'
import { defineFunction } from '../platform/handler'
import { readBoard } from './read-board'

export const main = defineFunction(leaderboardContract, { readBoard })
