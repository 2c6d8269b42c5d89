import type { LocalCloud } from '../../../local-cloud'
import { brandDocuments } from '../../brand/brand-documents'
import type { Brand } from '../../brand/load-brand'

/** Writes a new environment's first content. */
export async function insertBrand(cloud: LocalCloud, brand: Brand, now: number, operatorCode: string): Promise<void> {
  for (const [collection, documents] of Object.entries(brandDocuments(brand, now, operatorCode))) {
    await cloud.admin.insert(collection, [...documents])
  }
}
