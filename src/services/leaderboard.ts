import type { leaderboardContract } from '@/contracts/leaderboard'
import { serviceOf } from './service'

export const leaderboardService = serviceOf<typeof leaderboardContract>('leaderboard')
