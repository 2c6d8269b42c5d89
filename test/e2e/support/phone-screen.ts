import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

const PATIENCE_MS = 20_000

/** One person's phone: a browser of its own, and what a thumb does on it. What goes wrong on its pages is kept in `faults`. */
export class PhoneScreen {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    private readonly openid: string,
    readonly faults: string[],
  ) {}

  static async open(browser: Browser, url: string, openid: string): Promise<PhoneScreen> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      timezoneId: 'America/New_York',
      reducedMotion: 'reduce',
      hasTouch: true,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    const faults: string[] = []
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') faults.push(message.text())
    })
    return new PhoneScreen(context, page, url, openid, faults)
  }

  /** Opens a page as from a shared link: nothing of what was open before stays. */
  async goTo(path: string): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(`${this.url}/app/?as=${this.openid}#${path}`)
  }

  /** The page on top; the ones below stay in the document. */
  get top(): Locator {
    return this.page.locator('.taro_page:visible').last()
  }

  /** Until the page shows its content in place of the outline of what is coming. */
  async settled(): Promise<void> {
    await this.top.locator('.page-body').waitFor()
    await this.top.locator('.skeleton').waitFor({ state: 'detached' })
  }

  async see(text: string | RegExp): Promise<void> {
    await this.top.getByText(text).first().waitFor()
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.top.getByRole('button', { name }).last().click()
  }

  async tapText(text: string | RegExp): Promise<void> {
    await this.top.getByText(text).first().click()
  }

  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value)
  }

  field(label: string): Locator {
    return this.top
      .locator(
        `input[aria-label="${label}"], [aria-label="${label}"] input, textarea[aria-label="${label}"], [aria-label="${label}"] textarea`,
      )
      .first()
  }

  /** Chooses in a field that opens a sheet. */
  async choose(label: string, option: string): Promise<void> {
    await this.tap(new RegExp(`^${label}`))
    await this.page.getByRole('dialog').last().getByText(option, { exact: true }).last().click()
  }

  /** Answers the system's question. */
  async agree(): Promise<void> {
    await this.page.locator('.taro-modal__foot > *, .taro__modal .taro-model__confirm').last().click()
  }

  close(): Promise<void> {
    return this.context.close()
  }
}
