import { checkWording } from '../../../src/domain/dealer'

describe('refused', () => {
  test.each([
    ['加入我们，躺赚不是梦', '躺赚', 'pyramid'],
    ['躺 着 赚 钱', '躺着赚', 'pyramid'],
    ['发展下线拿奖励', '下线', 'pyramid'],
    ['下-线越多越好', '下线', 'pyramid'],
    ['下\u200b线', '下线', 'pyramid'],
    ['社群裂变玩法', '裂变', 'pyramid'],
    ['拉人头返现', '拉人头', 'pyramid'],
    ['五级分销', '五级分销', 'pyramid'],
    ['3级分佣', '3级分佣', 'pyramid'],
    ['交入会费即可', '入会费', 'pyramid'],
    ['轻松月入３万', '月入3万', 'income_promise'],
    ['日入过千', '日入过千', 'income_promise'],
    ['每个月能赚5000元', undefined, 'income_promise'],
    ['每天赚500', '每天赚500', 'income_promise'],
    ['稳赚不赔', '稳赚', 'income_promise'],
    ['保证收益', '保证收益', 'income_promise'],
    ['零风险创业', '零风险', 'income_promise'],
    ['带你实现财务自由', '财务自由', 'income_promise'],
    ['睡后收入', '睡后收入', 'income_promise'],
  ])('%s', (text, wording, reason) => {
    const result = checkWording(text)
    expect(result).toMatchObject({ ok: false, error: { code: 'FORBIDDEN_WORDING' } })
    const found = result.ok ? [] : result.error.found
    expect(found).toContainEqual(expect.objectContaining(wording === undefined ? { reason } : { reason, wording }))
    expect(!result.ok && result.error.message).toContain('请改为介绍商品和服务本身')
  })
})

test('several are named together', () => {
  const result = checkWording('躺赚！月入十万！')
  expect(!result.ok && result.error.message).toBe(
    '文案里有不能使用的说法：“躺赚”、“月入十万”。请勿承诺收入，请改为介绍商品和服务本身',
  )
})

test.each([
  '满 1000 减 100，11 月 30 日截止',
  '线下线上同价，门店自提',
  '线上线下，一件代发',
  '新品上市：保湿面膜 30 片装，买十赠一',
  '本月销量前十名，颁发荣誉证书',
  '每天一杯，活力一天',
  '月度进货满 3 万元，享 9.5 折',
  '',
])('%j is fine and comes back as it was', text => {
  expect(checkWording(text)).toEqual({ ok: true, value: text })
})
