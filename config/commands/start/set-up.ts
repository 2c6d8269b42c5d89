import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { insertBrand } from '../cloud/insert-brand'
import { needBrand } from '../cloud/need-brand'
import { openCloud } from '../cloud/open-cloud'
import { FIRST_OPERATOR_CODE } from '../demo/hire-staff'
import { demoStart, playDemo } from '../demo/play-demo'
import { showProgress } from '../terminal/progress'
import { say } from '../terminal/say'
import type { DataFolder } from './data-folder'

/** A new environment: the brand, then its demo through the real functions. Marks the folder as ready at the very end. */
export async function setUp(folder: DataFolder): Promise<void> {
  const brand = await needBrand()
  folder.empty()
  const end = Date.now()
  const start = demoStart(end)
  const cloud = await openCloud({ dataDir: folder.database, startAt: new Date(start), timers: 'manual' })
  try {
    await insertBrand(cloud, brand, start, FIRST_OPERATOR_CODE)
    say(
      `Brand ${brand.name}: ${brand.tiers.length} tiers, ${brand.products.length} products. Playing 75 days of its channel:`,
    )
    const people = await playDemo(cloud, brand, end, showProgress('demo'))
    mkdirSync(folder.frame, { recursive: true })
    writeFileSync(join(folder.frame, 'people.json'), `${JSON.stringify(people, null, 2)}\n`)
    const [dealers, orders] = await Promise.all([cloud.admin.count('dealers'), cloud.admin.count('orders')])
    say(`Demo ready: ${dealers} dealers, ${orders} orders`)
  } finally {
    await cloud.close()
  }
  folder.mark(true)
}
