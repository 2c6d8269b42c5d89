import { needChromium } from '../browser/chromium'
import { buildEverything } from '../build/build-everything'
import { runStep } from '../terminal/step'
import { runCommand } from '../terminal/stop'

/** The long proofs: `*.deep.ts`, the benchmark, and a screenshot of every screen. */
void runCommand(async args => {
  needChromium()
  await buildEverything()
  const config = ['--config', 'jest.deep.config.js', '--runInBand', ...args]
  await runStep({ label: 'long tests (jest)', tool: 'jest', args: config, live: true })
  for (const name of ['bench', 'screens']) {
    await runStep({ label: name, tool: 'tsx', args: [`config/commands/${name}/index.ts`], live: true })
  }
})
