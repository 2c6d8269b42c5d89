/** Why a wording may not stand in promotional text. */
export type WordingReason = 'pyramid' | 'income_promise'

export type ForbiddenWording = { readonly reason: WordingReason; readonly pattern: RegExp }

const pyramid = (pattern: RegExp): ForbiddenWording => ({ reason: 'pyramid', pattern })
const income = (pattern: RegExp): ForbiddenWording => ({ reason: 'income_promise', pattern })

const AMOUNT = '[0-9一二两三四五六七八九十百千万亿几数上过]+'

/**
 * Words of recruiting pyramids and promises of income (禁止传销条例 art. 7, 小程序平台运营规范). Matched on text without blanks and
 * separators. `线下线上` is ordinary trade talk, so 下线 counts only where no 线 stands before it.
 */
export const FORBIDDEN_WORDINGS: readonly ForbiddenWording[] = [
  pyramid(/(?:^|[^线])(下线)/),
  pyramid(/躺赚|躺着(?:赚|挣)|躺挣/),
  pyramid(/裂变/),
  pyramid(/拉人头|拉人(?:赚|得|返|就|入)|人头费/),
  pyramid(/传销|团队计酬|入门费|入会费|无限代|(?:[三四五六七八九十]|[3-9])级分(?:销|佣)/),
  income(new RegExp(`(?:日|月|年|周|天)(?:入|赚|收入|收益)${AMOUNT}`)),
  income(new RegExp(`(?:每|一)(?:天|日|周|月|年|个月)(?:轻松)?(?:能|可|就能|就)?(?:赚|挣|收入|入账)${AMOUNT}`)),
  income(/(?:稳|包|必|保|秒)赚|稳赚不赔|只赚不赔|包赔|包回本|保本/),
  income(/(?:保证|承诺|保底)(?:收益|收入|利润|盈利|回报)|(?:收益|收入|利润|盈利)(?:保证|保底|翻倍)/),
  income(/零风险|无风险|0风险|高额?回报|被动收入|睡后收入|管道收入|财务自由|暴富|暴利|一夜致富|轻松致富/),
]
