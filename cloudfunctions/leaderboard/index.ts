import { leaderboardContract } from '../../src/contracts'
import { readSettings } from '../modules/settings'
import { defineFunction } from '../platform/handler'
import { readBoard } from './read-board'

export const main = defineFunction(leaderboardContract, { readBoard }, { prefetch: readSettings })
