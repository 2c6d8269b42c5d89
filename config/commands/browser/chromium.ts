import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from '../terminal/say'
import { Stop } from '../terminal/stop'

const usualPlaces: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const packages = ['chromium', 'fonts-noto-cjk']

/** A Chromium of this machine, or undefined. `QDT_CHROMIUM` names one in an unusual place. */
const findChromium = (): string | undefined =>
  [process.env.QDT_CHROMIUM, ...usualPlaces].find(path => path !== undefined && existsSync(path))

/** A Chromium for the browser tests. As root on Debian the distribution's own package is installed, and said so; else the user is told how. */
export function needChromium(): string {
  const found = findChromium()
  if (found !== undefined) return found
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Stop(howToGetOne())
  say(`No Chromium found: apt-get install ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'inherit', env })
  const installed = findChromium()
  if (installed === undefined) throw new Stop(`Chromium could not be installed.\n${howToGetOne()}`)
  return installed
}

const howToGetOne = () => {
  const how: Partial<Record<NodeJS.Platform, string>> = {
    linux: `sudo apt-get install -y ${packages.join(' ')}`,
    darwin: 'brew install --cask google-chrome',
    win32: 'winget install Google.Chrome',
  }
  const command = how[process.platform] ?? 'install Chromium'
  return `The browser tests need Chromium, and none was found. Install it with\n\n  ${command}\n\nor name yours: QDT_CHROMIUM=/path/to/chromium`
}
