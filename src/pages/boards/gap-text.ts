import type { BoardView } from '@/contracts'
import { fen, formatFenShort } from '@/domain/money'

type Standing = Pick<BoardView, 'board' | 'period' | 'me'>

/** What separates the dealer from the place above, in words. */
export function gapText({ board, period, me }: Standing): string {
  const who = board === 'team' ? '团队再进' : '再进'
  if (me === null) {
    const owner = board === 'team' ? '团队' : ''
    return `${owner}${period === 'week' ? '本周' : '本月'}还没有净进货，订单付款后 90 秒内计入`
  }
  if (me.nextRank === null) return me.rank === 1 ? '暂列第 1 名' : `暂列第 ${me.rank} 名`
  return `${who} ${formatFenShort(fen(me.gapToNextFen))} 追平第 ${me.nextRank} 名`
}

/** What a score is, for whoever asks how it came about. Source: docs/rules.md §6. */
export function scoreRules(board: BoardView['board']): readonly string[] {
  return [
    '分数就是净进货额：已付款的订单在付款时计入，退货会扣除。运费、奖励和邀请人数都不计分。',
    board === 'team' ? '团队榜计入您本人和所有下级的净进货。' : '个人榜只计入您本人的净进货。',
    '分数相同名次相同（1、2、2、4），先达到的排在前面；分数为 0 或以下不参与排名。',
    '周期按北京时间计算，周榜从周一 0 点开始；周期结束后定榜，定榜后不再变化。',
  ]
}
