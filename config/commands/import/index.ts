import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { ImportRow } from '../../../src/contracts'
import { Refused } from '../cloud/caller'
import { showProgress } from '../terminal/progress'
import { say } from '../terminal/say'
import { runCommand, Stop } from '../terminal/stop'
import type { TierName } from './columns'
import { describeComplaint } from './complaint'
import { type ImportOptions, importHelp, readImportOptions } from './options'
import { reachCloud } from './reach-cloud'
import { readProducts } from './read-products'
import { uploadProducts } from './upload-products'

const MOST_SHOWN = 50

void runCommand(async args => {
  const options = readImportOptions(args)
  if (options === undefined) console.log(importHelp)
  else await importFile(options)
})

async function importFile(options: ImportOptions): Promise<void> {
  const bytes = readBytes(options.file)
  const { operator, close } = await reachCloud(options)
  try {
    const { tiers } = await operator.ask('catalog', 'readImportRules', {})
    const rows = await needRows(options.file, bytes, tiers)
    say(`${basename(options.file)}：${rows.length} 种商品，全部合格，开始上传`)
    await uploadProducts(operator, rows, showProgress('上传'))
    say('已全部生效')
  } catch (error) {
    throw error instanceof Refused ? new Stop(`导入没有完成：${error.text}`) : error
  } finally {
    await close()
  }
}

function readBytes(file: string): Uint8Array {
  try {
    // The folder that the command was called from, which npm keeps for us.
    return readFileSync(resolve(process.env.INIT_CWD ?? '.', file))
  } catch (error) {
    throw new Stop(`读不到文件 ${file}：${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}

async function needRows(file: string, bytes: Uint8Array, tiers: readonly TierName[]): Promise<readonly ImportRow[]> {
  const rows = await readProducts(file, bytes, tiers)
  if (rows.ok) return rows.value
  const lines = rows.error.slice(0, MOST_SHOWN).map(complaint => `  ${describeComplaint(complaint)}`)
  const more = rows.error.length > MOST_SHOWN ? `\n  …还有 ${rows.error.length - MOST_SHOWN} 处` : ''
  throw new Stop(`${basename(file)} 有 ${rows.error.length} 处需要修改，没有写入任何数据：\n${lines.join('\n')}${more}`)
}
