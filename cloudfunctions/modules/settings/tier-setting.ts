import type { BrandSettings, TierSetting } from './settings-document'

/** The tier of that code; a code that settings do not know is a fault in the data. */
export function tierOf(brand: BrandSettings, code: string): TierSetting {
  const found = brand.tiers.find(tier => tier.code === code)
  if (found === undefined) throw new Error(`no tier ${code} in the brand's settings`)
  return found
}

/** What people read; a code of the past that settings no longer know stands for itself. */
export const tierName = (brand: BrandSettings, code: string): string =>
  brand.tiers.find(tier => tier.code === code)?.name ?? code
