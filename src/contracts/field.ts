import * as v from 'valibot'

/** Schemas that several contracts share. Times on the wire are epoch milliseconds (`…At`), money is fen. */
const text = (label: string, max: number) =>
  v.pipe(
    v.string(`${label}要填写文字`),
    v.trim(),
    v.minLength(1, `请填写${label}`),
    v.maxLength(max, `${label}最多 ${max} 个字`),
  )

export const id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z:_-]{1,96}$/, '编号格式不正确'))
export const inviteCode = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{8,32}$/, '邀请码格式不正确，请核对后重新输入'))
export const personName = text('姓名', 20)
export const displayName = text('名称', 40)
export const phone = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号'))
export const regionCode = text('区域', 20)
export const tierCode = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,19}$/, '等级不正确'))
export const reason = text('原因', 200)
export const quantity = v.pipe(
  v.number('请填写数量'),
  v.integer('数量要填整数'),
  v.minValue(1, '数量至少为 1'),
  v.maxValue(99_999, '数量最多 99999'),
)
export const sku = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,40}$/, '商品编码不正确'))

const cartRow = v.strictObject({ sku, qty: quantity })
export const cart = v.pipe(
  v.array(cartRow),
  v.minLength(1, '进货单还是空的，请先选择商品'),
  v.maxLength(200, '一张订单最多 200 种商品'),
)

export const address = v.strictObject({
  receiver: personName,
  phone,
  region: text('省市区', 60),
  detail: text('详细地址', 120),
})
export type Address = v.InferOutput<typeof address>

/** Lists page by key: pass the previous page's `next` to go on; `next: null` is the end. */
export const cursor = v.optional(v.pipe(v.string(), v.maxLength(200)))
export interface PageOf<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

export const nothing = v.strictObject({})
