import { describeComplaint } from '../../config/commands/import/complaint'
import { readProducts } from '../../config/commands/import/read-products'

/** Two tiers are enough to tell a ladder. Lowest first, as the command passes them. */
const tiers = [
  { code: 'retailer', name: '微零售商' },
  { code: 'city', name: '城市经销商' },
]

export const titles = [
  '商品编码',
  '商品名称',
  '品牌',
  '分类',
  '规格',
  '条码',
  '箱规',
  '建议零售价',
  '微零售商价',
  '城市经销商价',
  '最低价',
  '库存',
]

const good: Readonly<Record<string, string>> = {
  商品编码: 'A1',
  商品名称: '沐浴露',
  品牌: '澄里',
  分类: '身体洗护',
  规格: '500ml',
  条码: '9521806101377',
  箱规: '12',
  建议零售价: '49.90',
  微零售商价: '33.90',
  城市经销商价: '29.90',
  最低价: '22',
  库存: '2400',
}

/** A right line with some cells replaced. */
export const line = (cells: Readonly<Record<string, string>> = {}): string[] =>
  titles.map(title => cells[title] ?? good[title] ?? '')

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)
export const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map(row => row.map(quoted).join(',')).join('\r\n')

export const read = (text: string | Uint8Array, fileName = 'products.csv') =>
  readProducts(fileName, typeof text === 'string' ? Buffer.from(text) : text, tiers)

/** Every complaint about a file, in words. */
export async function complaints(text: string | Uint8Array, fileName?: string): Promise<readonly string[]> {
  const result = await read(text, fileName)
  return result.ok ? [] : result.error.map(describeComplaint)
}
