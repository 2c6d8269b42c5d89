import axe from 'axe-core'
import type { PhoneScreen } from './phone-screen'

type Axe = { run(root: Element): Promise<{ violations: Violation[] }> }
interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds serious on the page on top: contrast, names, roles, reachability. */
export async function seriousBarriers({ page, top }: PhoneScreen): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const violations = await top.evaluate(async element => {
    const found = await (globalThis as unknown as { axe: Axe }).axe.run(element)
    return found.violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(node => node.html.slice(0, 120))
          .slice(0, 2)
          .join(' | ')}`,
    )
}

/** Elements that reach beyond the screen's right edge, other than in a row made to scroll sideways. */
export const sidewaysOverflow = ({ top }: PhoneScreen): Promise<readonly string[]> =>
  top.evaluate(root => {
    const edge = document.documentElement.clientWidth
    return Array.from(root.querySelectorAll('*'))
      .filter(element => {
        const { right, width, height } = element.getBoundingClientRect()
        const scrolls = element.closest('.tabs-line, .taro-scroll-view__scroll-x') !== null
        return width > 0 && height > 0 && right > edge + 1 && !scrolls
      })
      .slice(0, 3)
      .map(element => `${element.className} reaches ${Math.round(element.getBoundingClientRect().right)} of ${edge} px`)
  })
