import { xlsx } from '../support/xlsx'
import { complaints, csv, line, read, titles } from './price-list'

const row = {
  sku: 'A1',
  name: '沐浴露',
  brand: '澄里',
  category: '身体洗护',
  spec: '500ml',
  barcode: '9521806101377',
  boxQty: 12,
  retailFen: 4990,
  tierPriceFen: { retailer: 3390, city: 2990 },
  floorFen: 2200,
  stockQty: 2400,
}
// 沐浴露,澄里 … in GB18030, as Excel in Chinese saves a plain CSV: byte pairs from the code table, because Node writes no GB18030.
const gb18030 = (text: string) => {
  const table: Record<string, number> = {}
  const decoder = new TextDecoder('gb18030')
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) table[decoder.decode(Uint8Array.of(high, low))] = high * 256 + low
  return Buffer.from(
    [...text].flatMap(char =>
      char < '\x80' ? [char.charCodeAt(0)] : [(table[char] ?? 0) >> 8, (table[char] ?? 0) & 255],
    ),
  )
}
const sheet = csv(titles, line())

describe('a price list', () => {
  it.each([
    ['UTF-8', sheet],
    ['UTF-8 with a mark', `\uFEFF${sheet}`],
    ['GB18030', gb18030(sheet)],
    ['UTF-16, tabs', Buffer.from(`\uFEFF${sheet.replace(/,/g, '\t')}`, 'utf16le')],
    ['line feeds only', sheet.replace(/\r/g, '')],
    ['columns in another order', csv([...titles].reverse(), [...line()].reverse())],
    ['blank lines and a blank column', csv([...titles, ''], ['', ''], [...line(), ''], [''])],
    [
      'full-width digits, signs and separators',
      csv(titles, line({ 箱规: '１２', 城市经销商价: '￥29.9', 库存: '2,400', 建议零售价: '49.9元' })),
    ],
  ])('is read from %s', async (_what, text) => {
    expect(await read(text)).toEqual({ ok: true, value: [row] })
  })

  it('is read from a workbook, numbers as numbers', async () => {
    const numbers = line().map((cell, index) => (index >= 5 ? Number(cell) : cell))
    numbers[9] = 29.900000000000002
    expect(await read(xlsx([titles, numbers]), 'products.xlsx')).toEqual({ ok: true, value: [row] })
  })

  it('may leave out spec, barcode, retail price and floor', async () => {
    const cells = { 规格: '', 条码: '', 建议零售价: '', 最低价: '' }
    const value = [{ ...row, spec: '', barcode: '', retailFen: 0, floorFen: null }]
    expect(await read(csv(titles, line(cells)))).toEqual({ ok: true, value })
  })
})

describe('a bad cell is named by line and column', () => {
  it.each([
    ['商品编码', 'A 1', '只能用字母、数字、横线和下划线，最多 40 位，现在是「A 1」'],
    ['商品名称', '', '不能为空'],
    ['商品名称', '露'.repeat(61), '最多 60 个字，现在有 61 个'],
    ['条码', '9521806101378', '条码的校验位不对：最后一位应是 7，现在是 8，请核对条码'],
    ['条码', '9.52181E+12', '条码变成了科学计数法，请在 Excel 中把这一列设为「文本」，重新填写后再导出'],
    ['条码', '123', '条码应为 8、12、13 或 14 位数字，现在是「123」'],
    ['箱规', '0', '不能小于 1，现在是 0'],
    ['箱规', '12.5', '应为整数，现在是「12.5」'],
    ['库存', '-3', '应为整数，现在是「-3」'],
    ['微零售商价', '面议', '应为金额（元），如 39.90，现在是「面议」'],
    ['微零售商价', '33.905', '最多两位小数，现在是「33.905」'],
    ['微零售商价', '0', '金额要大于 0'],
    ['城市经销商价', '', '不能为空'],
    ['城市经销商价', '33.91', '¥33.91 高于「微零售商价」¥33.90：等级越高，价格不能越高'],
    ['最低价', '29.91', '¥29.91 高于「城市经销商价」¥29.90，这个等级就没有可用的价格'],
  ])('%s %p', async (column, cell, message) => {
    const bad = line({ 商品编码: 'A2', 条码: '', [column]: cell })
    expect(await complaints(csv(titles, line(), bad))).toEqual([`第 3 行「${column}」：${message}`])
  })

  it('all of them at once, in the order of the lines', async () => {
    const text = csv(
      titles,
      line({ 库存: '多' }),
      line({ 箱规: '' }),
      [],
      line({ 商品编码: 'A4' }),
      line({ 商品编码: 'A4', 条码: '' }),
    )
    expect(await complaints(text)).toEqual([
      '第 2 行「库存」：应为整数，现在是「多」',
      '第 3 行「箱规」：不能为空',
      '第 6 行「商品编码」：「A4」与第 5 行重复',
    ])
  })

  it('a barcode that stands on two products', async () => {
    expect(await complaints(csv(titles, line(), line({ 商品编码: 'A2' })))).toEqual([
      '第 3 行「条码」：「9521806101377」与第 2 行重复',
    ])
  })

  it('a cell that a stray comma pushed out', async () => {
    expect(await complaints(csv(titles, [...line(), '赠品']))).toEqual([
      '第 2 行：有内容不属于任何一列：「赠品」，请检查逗号或多余的单元格',
    ])
  })

  it('lines are those of the spreadsheet where a cell holds two', async () => {
    const text = csv(titles, line({ 规格: '500ml\n按压' }), line({ 商品编码: 'A2', 条码: '', 库存: '?' }))
    expect(await complaints(text)).toEqual(['第 3 行「库存」：应为整数，现在是「?」'])
  })
})

describe('a file that cannot be a price list', () => {
  it.each([
    ['no rows', csv(titles), ['第 2 行：没有商品，表头下面至少要有一行']],
    ['nothing', '', expect.arrayContaining(['第 1 行「商品编码」：缺少这一列', '第 1 行「库存」：缺少这一列'])],
    [
      'titles missing, doubled, unknown',
      csv([...titles.slice(1), '箱规', '重量'], line()),
      [
        '第 1 行「商品编码」：缺少这一列',
        '第 1 行「箱规」：这一列出现了两次',
        expect.stringMatching(/^第 1 行「重量」：不认识这一列/),
      ],
    ],
    ['an open quote', `${csv(titles)}\r\n"A1,b`, [expect.stringContaining('引号没有成对')]],
    ['bytes of no text', Uint8Array.of(0, 1, 2, 0xff, 0xff, 0), [expect.stringContaining('编码')]],
  ])('%s', async (_what, text, expected) => {
    expect(await complaints(text)).toEqual(expected)
  })

  it.each(['products.xls', 'products.xlsx', 'products'])('%s that is none', async name => {
    expect(await complaints('PK nothing', name)).toHaveLength(1)
  })
})
