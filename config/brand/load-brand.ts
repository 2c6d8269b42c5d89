import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportRow } from '../../src/contracts'
import { err, ok, parse, type Result } from '../../src/domain/kernel'
import { describeComplaint } from '../commands/import/complaint'
import { readProducts } from '../commands/import/read-products'
import { type BrandProfile, brandSchema } from './brand-schema'

export interface Brand extends BrandProfile {
  readonly products: readonly ImportRow[]
}

/** The brand in this folder: `brand.json` and the price list `products.csv`. Errors: one line per fault, in Chinese. */
export async function loadBrand(folder: string = __dirname): Promise<Result<Brand, readonly string[]>> {
  const profile = readProfile(join(folder, 'brand.json'))
  if (!profile.ok) return profile
  const products = await readProducts('products.csv', readFileSync(join(folder, 'products.csv')), profile.value.tiers)
  if (!products.ok) return err(products.error.map(complaint => `products.csv ${describeComplaint(complaint)}`))
  return ok({ ...profile.value, products: products.value })
}

function readProfile(file: string): Result<BrandProfile, readonly string[]> {
  const checked = parse(brandSchema, JSON.parse(readFileSync(file, 'utf8')))
  return checked.ok ? checked : err([`brand.json ${checked.error.path}：${checked.error.message}`])
}
