/** The one table of every error a person can meet: what happened and what to do next, in Chinese. */
export const ERROR_TEXTS = {
  INVALID_INPUT: '填写的内容有误，请按提示修改后再试',
  NOT_SIGNED_IN: '没有取得微信身份，请退出小程序后重新打开',
  FORBIDDEN: '您没有权限进行此操作，如有需要请联系渠道经理',
  NOT_FOUND: '没有找到相关内容，可能已被删除，请返回刷新',
  UNKNOWN_ACTION: '当前版本过旧，请重启小程序更新后再试',
  IDEMPOTENCY_CONFLICT: '这次提交与之前的内容不一致，请刷新页面后重新提交',
  BUSY: '现在操作的人较多，请稍等几秒再试',
  INTERNAL: '系统出了点问题，我们已收到通知，请稍后再试',
  INVITE_NOT_FOUND: '邀请码不存在，请向邀请人核对后重新输入',
  INVITE_EXPIRED: '邀请已过期，请联系邀请人重新发送',
  INVITE_USED_UP: '邀请名额已用完，请联系邀请人重新发送',
  INVITE_REVOKED: '邀请已被撤回，请联系邀请人了解情况',
  INVITE_TIER_TOO_HIGH: '您不能邀请高于自己权限的等级，请选择其他等级',
  ALREADY_DEALER: '您已经是经销商，无需再次申请',
  APPLICATION_OPEN: '您已有一份申请在审核中，请等待结果或先撤回',
  APPLICATION_CLOSED: '这份申请已处理完毕，请刷新查看结果',
  ALREADY_STAFF: '您已经是品牌员工，无需再次加入',
  LAST_OPERATOR: '至少要保留一名运营，请先邀请另一名运营',
  OUT_OF_REGION: '这不在您负责的区域内，请联系对应的渠道经理',
  DEALER_SUSPENDED: '您的经销商资格已暂停，请联系渠道经理',
  PRODUCT_WITHDRAWN: '有商品已下架，请从进货单移除后再提交',
  OUT_OF_STOCK: '有商品库存不足，请减少数量后再提交',
  PROMOTION_USED_UP: '有优惠刚被用完，请刷新进货单查看最新价格',
  QUOTE_CHANGED: '价格或优惠有变化，请确认新的金额后再提交',
  CART_EMPTY: '进货单还是空的，请先选择商品',
  ORDER_STATE: '订单状态已变化，请刷新后再操作',
  SHIP_TOO_MANY: '发货数量超过订单数量，请核对后再提交',
  PAYMENT_FAILED: '暂时无法发起支付，请稍后再试',
  PAYMENT_UNKNOWN: '支付结果确认中，请稍后刷新，不要重复支付',
  IMPORT_INCOMPLETE: '导入还有数据未上传，请重新运行导入命令继续',
  WORDING_REFUSED: '文字中含有法规不允许的宣传用语，请修改后再提交',
} as const

export type ErrorCode = keyof typeof ERROR_TEXTS

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.keys(ERROR_TEXTS).includes(value)
