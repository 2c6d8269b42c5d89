// Installs the dependencies by the lock file when they are missing or differ from it. Speaks on stderr only: stdout belongs to the command.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** → `{ok: true}`, or `{ok: false, message}` when npm failed. */
export async function installWhatIsMissing(root) {
  const reason = whyInstall(root)
  if (reason === undefined) return { ok: true }
  console.error(`${reason}: npm ci (about a minute)`)
  // npm's own lines go to stderr, so that `simulate` prints nothing but its answer.
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return { ok: true }
  return {
    ok: false,
    message: 'npm ci failed (see above). Check the network or the registry, then run the command again.',
  }
}

/** npm keeps what it installed in node_modules/.package-lock.json: compare that with the lock file. */
function whyInstall(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return 'Installing the dependencies'
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(installedFile)
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const found = installed[path]
    // A package for another platform is optional and rightly absent.
    if (found === undefined && (entry.optional || entry.devOptional || entry.peer)) continue
    if (found?.version !== entry.version || found?.integrity !== entry.integrity) {
      return `The lock file changed (${path.replace('node_modules/', '')})`
    }
    if (!existsSync(join(root, path))) return `A dependency is gone (${path.replace('node_modules/', '')})`
  }
  return undefined
}

const packagesOf = file => JSON.parse(readFileSync(file, 'utf8')).packages
