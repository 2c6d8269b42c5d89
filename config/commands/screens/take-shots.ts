import type { Browser } from 'playwright-core'
import type { LocalCloud } from '../../../local-cloud'
import type { DemoPerson } from '../demo/people'
import { say } from '../terminal/say'
import { cartStorage } from './cart-content'
import { findDemoIds } from './demo-ids'
import { launchBrowser, openPage, overflow, photograph, type Size, sizes, unpackPhone } from './photographer'
import { type Shot, shots } from './shots'

interface Session {
  readonly cloud: LocalCloud
  readonly folder: string
  readonly faults: string[]
}

/** Takes every shot whose name holds `part` at both widths; gives back what was wrong with them, by name. */
export async function takeShots(
  cloud: LocalCloud & { readonly people: readonly DemoPerson[] },
  part: string,
  folder: string,
): Promise<readonly string[]> {
  const session: Session = { cloud, folder, faults: [] }
  const wanted = shots(await findDemoIds(cloud, cloud.people)).filter(({ name }) => name.includes(part))
  const browser = await launchBrowser()
  try {
    for (const size of sizes) await takeAll(session, browser, wanted, size)
  } finally {
    await browser.close()
  }
  say(`${wanted.length} screens at ${sizes.length} widths: ${folder}`)
  return session.faults
}

async function takeAll(session: Session, browser: Browser, wanted: readonly Shot[], size: Size): Promise<void> {
  const phone = await unpackPhone(browser, size)
  for (const shot of wanted) {
    const title = `${shot.name}-${size.width}`
    const onFault = (text: string) => session.faults.push(`${title}: ${text}`)
    const url = `${session.cloud.url}/app/?as=${encodeURIComponent(shot.openid)}#${shot.path}`
    const storage = shot.cart ? await cartStorage(session.cloud, shot.openid) : {}
    try {
      const page = await openPage(phone, { url, storage, onFault })
      for (const text of await overflow(page)) onFault(text)
      await photograph(page, session.folder, title)
      await page.close()
    } catch (error) {
      onFault(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    }
  }
  await phone.close()
}
