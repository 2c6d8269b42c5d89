import { dropKept, keep, readKept } from '@/services/person-storage'

/** What has been typed so far. Kept on the phone while typing, so that neither a closed page nor a dead network loses it. */
export interface ApplicationDraft {
  readonly name: string
  readonly phone: string
  readonly region: string
  readonly experience: string
  readonly consented: boolean
}

const keyOf = (code: string) => `application-draft:${code}`

export const emptyDraft = (region: string): ApplicationDraft => ({
  name: '',
  phone: '',
  region,
  experience: '',
  consented: false,
})

export function readDraft(code: string): ApplicationDraft | null {
  const known = readKept(keyOf(code))
  return isDraft(known) ? known : null
}

export const keepDraft = (code: string, draft: ApplicationDraft): void => keep(keyOf(code), draft)
export const dropDraft = (code: string): void => dropKept(keyOf(code))

function isDraft(value: unknown): value is ApplicationDraft {
  if (typeof value !== 'object' || value === null) return false
  const { name, phone, region, experience, consented } = value as Record<string, unknown>
  return [name, phone, region, experience].every(text => typeof text === 'string') && typeof consented === 'boolean'
}
