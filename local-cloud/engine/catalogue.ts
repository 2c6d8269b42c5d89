import { LocalCloudError } from '../errors'
import type { Limits } from '../limits'
import type { CollectionDeclaration, IndexDeclaration } from '../types'
import { type IndexState, indexState } from './index-keys'
import type { Store } from './store'

export interface Collection {
  id: number
  name: string
  indexes: IndexState[]
}

interface StoredIndex {
  id: number
  declaration: IndexDeclaration
  multikey: boolean
}

interface StoredCollection {
  id: number
  nextIndexId: number
  indexes: StoredIndex[]
}

/** What the catalogue must do so that the stored indexes become the declared ones. */
export interface IndexChanges {
  collection: Collection
  build: IndexState[]
  drop: number[]
}

const key = (name: string): string => `collection:${name}`

/** Brings the stored catalogue in line with the declarations. Collections no longer declared keep their data, unreachable. */
export function declareCollections(
  store: Store,
  declared: readonly CollectionDeclaration[],
  limits: Limits,
): IndexChanges[] {
  const names = new Set<string>()
  return declared.map(declaration => {
    if (names.has(declaration.name))
      throw new LocalCloudError('BAD_DECLARATION', `collection ${declaration.name} is declared twice`)
    names.add(declaration.name)
    if ((declaration.indexes?.length ?? 0) > limits.indexesPerCollection) {
      throw new LocalCloudError(
        'BAD_DECLARATION',
        `collection ${declaration.name} declares more than ${limits.indexesPerCollection} indexes`,
      )
    }
    return declareCollection(store, declaration)
  })
}

export function declareCollection(store: Store, declaration: CollectionDeclaration): IndexChanges {
  const stored = (store.catalogue.get(key(declaration.name)) as StoredCollection | undefined) ?? {
    id: nextCollectionId(store),
    nextIndexId: 1,
    indexes: [],
  }
  const kept: StoredIndex[] = []
  const added: StoredIndex[] = []
  for (const wanted of declaration.indexes ?? []) {
    const same = stored.indexes.find(index => sameIndex(index.declaration, wanted))
    if (same) kept.push({ ...same, declaration: wanted })
    else added.push({ id: stored.nextIndexId++, declaration: wanted, multikey: false })
  }
  const drop = stored.indexes.filter(index => !kept.some(other => other.id === index.id)).map(index => index.id)
  store.write(() => store.catalogue.putSync(key(declaration.name), { ...stored, indexes: kept }))
  const states = [...kept, ...added].map(index => indexState(index.declaration, index.id, index.multikey))
  const build = states.filter(state => added.some(index => index.id === state.id))
  return { collection: { id: stored.id, name: declaration.name, indexes: states }, build, drop }
}

/** Records the indexes as they now stand (after a build, or when one becomes multikey). Inside a write. */
export function saveCollection(store: Store, collection: Collection): void {
  const stored = store.catalogue.get(key(collection.name)) as StoredCollection
  const indexes = collection.indexes.map(index => ({
    id: index.id,
    declaration: {
      name: index.name,
      unique: index.unique,
      fields: index.fields.map(f => ({ field: f.path, direction: f.direction })),
    },
    multikey: index.multikey,
  }))
  store.catalogue.putSync(key(collection.name), { ...stored, indexes })
}

function nextCollectionId(store: Store): number {
  const id = Number(store.catalogue.get('nextCollectionId') ?? 1)
  store.write(() => store.catalogue.putSync('nextCollectionId', id + 1))
  return id
}

function sameIndex(a: IndexDeclaration, b: IndexDeclaration): boolean {
  const text = (index: IndexDeclaration): string =>
    JSON.stringify([index.unique === true, index.fields.map(f => [f.field, f.direction])])
  return text(a) === text(b)
}
