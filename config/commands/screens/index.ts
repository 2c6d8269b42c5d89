import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalCloud } from '../../../local-cloud'
import { buildH5 } from '../build/build-client'
import { buildFunctions } from '../build/build-functions'
import { builds, isStale } from '../build/stamp'
import { DataFolder } from '../start/data-folder'
import { readPeople, serve } from '../start/serve'
import { setUp } from '../start/set-up'
import { projectRoot } from '../terminal/project-root'
import { say } from '../terminal/say'
import { misused, runCommand, Stop } from '../terminal/stop'
import { takeShots } from './take-shots'

/** `npm run screens [-- PART]`: a picture of every screen, or of those whose name holds PART, into docs/screens. */
void runCommand(async args => {
  if (args.length > 1 || args[0]?.startsWith('-')) throw misused('Usage: npm run screens [-- PART-OF-A-NAME]')
  if (isStale(builds.functions)) await buildFunctions()
  if (isStale(builds.h5)) await buildH5()
  const faults = await withDemo(cloud => takeShots(cloud, args[0] ?? '', join(projectRoot, 'docs', 'screens')))
  if (faults.length > 0)
    throw new Stop(`${faults.length} faults on the screens:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
})

type WithPeople = LocalCloud & { readonly people: ReturnType<typeof readPeople> }

/** The demo in a folder of its own, so that nobody's data is touched and the pictures always show the same people. */
async function withDemo(work: (cloud: WithPeople) => Promise<readonly string[]>): Promise<readonly string[]> {
  const path = mkdtempSync(join(tmpdir(), 'qudaotong-screens-'))
  try {
    const folder = new DataFolder(path)
    folder.open()
    await setUp(folder)
    const cloud = await serve(folder, 0, () => {})
    try {
      say(`Taking pictures of ${cloud.url}`)
      return await work(Object.assign(cloud, { people: readPeople(folder) }))
    } finally {
      await cloud.close()
    }
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}
