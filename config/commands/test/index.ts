import { needChromium } from '../browser/chromium'
import { buildEverything } from '../build/build-everything'
import { runStep } from '../terminal/step'
import { runCommand } from '../terminal/stop'
import { runChecks } from './run-checks'

/** Arguments are handed on to jest: `npm test -- --selectProjects domain`. */
void runCommand(async args => {
  needChromium()
  await runChecks()
  await buildEverything()
  await runStep({ label: 'tests (jest)', tool: 'jest', args: ['--maxWorkers=2', ...args], live: true })
})
