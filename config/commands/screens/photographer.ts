import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
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

export interface Sitting {
  readonly browser: Browser
  readonly url: string
  readonly openid: string
  readonly size: Size
  /** What the phone keeps, by key. */
  readonly storage: Readonly<Record<string, string>>
}

/** A fresh phone of one person; what goes wrong on its pages is told to `onFault`. */
export async function openPhone(sitting: Sitting, path: string, onFault: (text: string) => void): Promise<Page> {
  const { browser, url, openid, size, storage } = sitting
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    hasTouch: true,
  })
  await context.addInitScript(kept => {
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value)
  }, storage)
  const page = await context.newPage()
  page.on('pageerror', error => onFault(`error on the page: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') onFault(`console: ${message.text()}`)
  })
  await page.goto(`${url}/app/?as=${encodeURIComponent(openid)}#${path}`)
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
