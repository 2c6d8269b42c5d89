import type { catalogContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { readSettings } from '../modules/settings'
import type { UseCase } from '../platform/handler'

export const readImportRules: UseCase<typeof catalogContract, 'readImportRules'> = async () => {
  const { brand } = await readSettings()
  return ok({ tiers: brand.tiers.map(({ code, name }) => ({ code, name })) })
}
