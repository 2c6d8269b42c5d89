import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { needChromium } from '../browser/chromium'

export interface Size {
  readonly width: number
  readonly height: number
  readonly scale: number
}
/** A phone of today, and the narrowest that must hold. */
export const sizes: readonly Size[] = [
  { width: 390, height: 844, scale: 2 },
  { width: 320, height: 568, scale: 1 },
]
const PATIENCE_MS = 15_000

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: needChromium(), args: ['--no-sandbox', '--font-render-hinting=none'] })

/** A phone's browser; kept for all shots of one width, so that the mini-program's scripts are compiled once. */
export const unpackPhone = (browser: Browser, { width, height, scale }: Size): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    hasTouch: true,
  })

export interface Visit {
  /** The mini-program, opened by that person at that page. */
  readonly url: string
  /** What the phone keeps, by key. */
  readonly storage: Readonly<Record<string, string>>
  /** Hears what goes wrong on the page. */
  readonly onFault: (text: string) => void
}

export async function openPage(phone: BrowserContext, { url, storage, onFault }: Visit): Promise<Page> {
  const page = await phone.newPage()
  await page.addInitScript(kept => {
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value)
  }, storage)
  page.on('pageerror', error => onFault(`error on the page: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') onFault(`console: ${message.text()}`)
  })
  await page.goto(url)
  await settled(page)
  return page
}

/** Until the last page shows its content: no outline of what is coming, fonts there. */
async function settled(page: Page): Promise<void> {
  const top = page.locator('.taro_page').last()
  await top.locator('.page-body, .page').first().waitFor({ timeout: PATIENCE_MS })
  await page.waitForFunction(
    () => {
      const last = Array.from(document.querySelectorAll('.taro_page')).at(-1)
      return (
        last !== undefined &&
        last.querySelector('.skeleton') === null &&
        last.querySelector('.page-body')?.textContent !== ''
      )
    },
    undefined,
    { timeout: PATIENCE_MS },
  )
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
}

/** What stands out to the right: a screen that can be pushed sideways is broken. */
export const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    const last = Array.from(document.querySelectorAll('.taro_page')).at(-1)
    return Array.from(last?.querySelectorAll('*') ?? [])
      .filter(element => {
        const { right, width, height } = element.getBoundingClientRect()
        const scrolls = element.closest('[data-scrolls-x], .taro-scroll-view__scroll-x, .scroll-x')
        return width > 0 && height > 0 && right > edge + 1 && scrolls === null
      })
      .slice(0, 3)
      .map(
        element =>
          `${element.tagName.toLowerCase()}.${element.className} reaches ${Math.round(element.getBoundingClientRect().right)} of ${edge} px`,
      )
  })

export async function photograph(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}
