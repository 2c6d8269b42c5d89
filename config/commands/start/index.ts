import type { LocalCloud } from '../../../local-cloud'
import { buildH5 } from '../build/build-client'
import { buildFunctions } from '../build/build-functions'
import { builds, isStale } from '../build/stamp'
import { say } from '../terminal/say'
import { runCommand } from '../terminal/stop'
import { checkPort } from './check-port'
import { DataFolder } from './data-folder'
import { readStartOptions, type StartOptions, startHelp } from './options'
import { readPeople, serve } from './serve'
import { setUp } from './set-up'

void runCommand(async args => {
  const options = readStartOptions(args)
  if (options === undefined) console.log(startHelp)
  else await start(options)
})

async function start({ port, dataDir, fresh }: StartOptions): Promise<void> {
  await checkPort(port)
  const folder = new DataFolder(dataDir)
  folder.open()
  if (isStale(builds.functions)) await buildFunctions()
  if (isStale(builds.h5)) await buildH5()
  if (fresh || !folder.ready) await setUp(folder)
  const cloud = await serve(folder, port, line => console.error(line))
  const stopped = untilStopped()
  say(`渠道通 runs at ${cloud.url}/  (end it with Ctrl-C; the data stays in ${dataDir})`)
  console.log(`\n${readPeople(folder).map(describePerson).join('\n')}\n`)
  await stopped
  say('Stopping')
  folder.mark(true, aheadOf(cloud))
  await cloud.close()
}

/** A second or two is the clock's own imprecision, not a jump. */
function aheadOf({ clock }: LocalCloud): number {
  const ahead = clock.now().getTime() - Date.now()
  return Math.abs(ahead) < 5000 ? 0 : ahead
}

const describePerson = ({ role, name, note }: ReturnType<typeof readPeople>[number]) => `  ${role}  ${name}：${note}`

const HURRY_MS = 2000

/** Resolves at Ctrl-C or an order to end. Asked again some seconds later, it ends at once, should the tidy end hang. */
function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    let askedAt = 0
    const ask = () => {
      // A terminal's Ctrl-C may come twice: from the terminal itself and through the process that started this one.
      if (askedAt > 0 && Date.now() - askedAt > HURRY_MS) process.exit(130)
      askedAt = askedAt || Date.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  })
}
