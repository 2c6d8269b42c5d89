import type { BoardView } from '@/contracts'

export type Board = BoardView['board']
export type BoardPeriod = BoardView['period']

export interface BoardChoice {
  readonly board: Board
  readonly period: BoardPeriod
}

export const BOARDS: readonly { readonly key: Board; readonly label: string }[] = [
  { key: 'personal', label: '个人榜' },
  { key: 'team', label: '团队榜' },
]

export const BOARD_PERIODS: readonly { readonly key: BoardPeriod; readonly label: string }[] = [
  { key: 'week', label: '本周' },
  { key: 'month', label: '本月' },
]

export const choiceKey = ({ board, period }: BoardChoice): string => `${board}-${period}`
