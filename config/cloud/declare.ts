import type { CollectionDeclaration, FunctionDeclaration, IndexDeclaration } from '../../local-cloud/types'

/** `'openid'` ascending, `'-at'` descending. */
type IndexField = string

const index = (unique: boolean, fields: readonly IndexField[]): IndexDeclaration => ({
  name: fields.map(field => field.replace('-', 'desc_')).join('_'),
  unique,
  fields: fields.map(field => ({ field: field.replace('-', ''), direction: field.startsWith('-') ? -1 : 1 })),
})

/** An ordered index over fields, found by its prefix. */
export const by = (...fields: readonly IndexField[]): IndexDeclaration => index(false, fields)

/** No two documents share these fields. A missing field counts as null, so every document must have them. */
export const uniqueBy = (...fields: readonly IndexField[]): IndexDeclaration => index(true, fields)

export const holding = (name: string, ...indexes: IndexDeclaration[]): CollectionDeclaration => ({ name, indexes })

/** Functions answer in seconds; a minute is the cloud's limit and a sign of a fault. */
export const serving = (name: string, more: Omit<FunctionDeclaration, 'name'> = {}): FunctionDeclaration => ({
  name,
  timeoutSeconds: 20,
  memoryMb: 256,
  ...more,
})
