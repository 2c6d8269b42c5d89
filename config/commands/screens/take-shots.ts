import type { LocalCloud } from '../../../local-cloud'
import type { DemoPerson } from '../demo/people'
import { say } from '../terminal/say'
import { cartStorage } from './cart-content'
import { findDemoIds } from './demo-ids'
import { launchBrowser, openPhone, overflow, photograph, sizes } from './photographer'
import { shots } from './shots'

/** Takes every shot at both widths; gives back what was wrong with them, by name. */
export async function takeShots(
  cloud: LocalCloud & { readonly people: readonly DemoPerson[] },
  part: string,
  folder: string,
): Promise<readonly string[]> {
  const faults: string[] = []
  const ids = await findDemoIds(cloud, cloud.people)
  const wanted = shots(ids).filter(({ name }) => name.includes(part))
  const browser = await launchBrowser()
  try {
    for (const { name, openid, path, cart } of wanted) {
      const storage = cart ? await cartStorage(cloud, openid) : {}
      for (const size of sizes) {
        const title = `${name}-${size.width}`
        const complain = (text: string) => faults.push(`${title}: ${text}`)
        const page = await openPhone({ browser, url: cloud.url, openid, size, storage }, path, complain).catch(complain)
        if (typeof page === 'number') continue
        for (const text of await overflow(page)) complain(text)
        await photograph(page, folder, title)
        await page.context().close()
      }
    }
  } finally {
    await browser.close()
  }
  say(`${wanted.length} screens at ${sizes.length} widths: ${folder}`)
  return faults
}
