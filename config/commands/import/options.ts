import { parseArgs } from 'node:util'
import { openidOf, operator } from '../demo/cast'
import { misused } from '../terminal/stop'

export interface ImportOptions {
  readonly file: string
  /** A running product. */
  readonly url: string
  /** Its data, where it is not running. */
  readonly data: string
  readonly openid: string
}

export const importHelp = `npm run import -- products 文件.csv|文件.xlsx [选项]

校验整份价格表，全部合格后才上传；上传可中断后重来，传完才一起生效。

  --url 地址     正在运行的 npm start（默认 http://127.0.0.1:8787）
  --data 目录    没有在运行时直接使用的数据目录（默认 .data）
  --as OPENID    以哪位运营的身份导入（默认演示品牌的运营）
`

/** The options, or undefined where only help was asked for. */
export function readImportOptions(args: readonly string[]): ImportOptions | undefined {
  const { values, positionals } = parse(args)
  if (values.help) return undefined
  const [what, file, ...rest] = positionals
  if (what !== 'products' || file === undefined || rest.length > 0) throw misused(importHelp)
  const { url = 'http://127.0.0.1:8787', data = '.data', as = openidOf(operator.key) } = values
  return { file, url: url.replace(/\/+$/, ''), data, openid: as }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { url: text, data: text, as: text, help: { type: 'boolean', short: 'h' } } as const
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
  } catch (error) {
    throw misused(`${(error as Error).message.split('. To specify')[0]}\n\n${importHelp}`)
  }
}
