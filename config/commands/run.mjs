// The one door of every npm script. It stands on Node's built-in modules alone, because it runs before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWhatIsMissing } from './install.mjs'

const OLDEST_NODE = 20
const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')

const commands = {
  start: 'start/index.ts',
  test: 'test/index.ts',
  'test-deep': 'test/deep.ts',
  check: 'test/check.ts',
  'build-weapp': 'build/weapp.ts',
  'build-h5': 'build/h5.ts',
  'build-functions': 'build/functions.ts',
  simulate: 'simulate/index.ts',
  import: 'import/index.ts',
  bench: 'bench/index.ts',
  screens: 'screens/index.ts',
}

const [name = '', ...args] = process.argv.slice(2)
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  stop(
    `This project needs Node.js ${OLDEST_NODE} or newer; this is ${process.versions.node}. See https://nodejs.org`,
    1,
  )
}
if (!Object.hasOwn(commands, name)) {
  stop(`Unknown command ${JSON.stringify(name)}. There are: ${Object.keys(commands).join(', ')}.`, 2)
}
const installed = await installWhatIsMissing(root)
if (!installed.ok) stop(installed.message, 1)
const file = join(here, commands[name])
if (!existsSync(file)) stop(`The command "${name}" is not part of this copy of the project (${file} is missing).`, 1)
process.exitCode = await run(file)

/** Runs the TypeScript command in a process of its own and gives back its exit code, a shell's 128 + n after a signal. */
function run(script) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, stdio: 'inherit' })
  // A terminal's Ctrl-C reaches the child too: wait for its tidy end instead of leaving it behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise(resolve => {
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

function stop(message, exitCode) {
  console.error(message)
  process.exit(exitCode)
}
