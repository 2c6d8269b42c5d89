import { misused, runCommand } from '../terminal/stop'
import { buildWeapp } from './build-client'
import { buildFunctions } from './build-functions'

/** `npm run build:weapp [-- --local]`: all that WeChat DevTools opens; `--local` talks to `npm start` instead of CloudBase. */
void runCommand(async args => {
  const unknown = args.find(arg => arg !== '--local')
  if (unknown !== undefined) throw misused(`Unknown option ${unknown}. Usage: npm run build:weapp [-- --local]`)
  await buildFunctions()
  await buildWeapp({ cloud: args.includes('--local') ? 'local' : targetOf(process.env.QDT_CLOUD) })
})

function targetOf(name = 'wechat'): 'wechat' | 'local' {
  if (name === 'wechat' || name === 'local') return name
  throw misused(`QDT_CLOUD must be wechat or local, not "${name}".`)
}
