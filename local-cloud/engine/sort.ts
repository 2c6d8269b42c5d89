import { EMPTY_ARRAY, indexedValues } from '../documents/paths'
import type { Found } from './found'
import { encodeValue, KeyWriter } from './key-encoding'

/** Orders by the same bytes as an index would, so that a result never depends on whether an index exists. */
export function sortFound(found: Found[], sort: readonly [string, number][], wanted: number): Found[] {
  const fields = sort.map(([path, direction]) => ({ parts: path.split('.'), direction }))
  const keyed = found.map(item => ({ item, key: sortKey(item, fields) }))
  keyed.sort((a, b) => Buffer.compare(a.key, b.key))
  return (keyed.length > wanted ? keyed.slice(0, wanted) : keyed).map(({ item }) => item)
}

function sortKey(item: Found, fields: { parts: string[]; direction: number }[]): Buffer {
  const writer = new KeyWriter()
  for (const { parts, direction } of fields) {
    const candidates = indexedValues(item.document, parts).values.map(value => {
      const one = new KeyWriter()
      encodeValue(one, value === EMPTY_ARRAY ? EMPTY_ARRAY : value)
      if (direction === -1) one.invertFrom(0)
      return one.finish()
    })
    // An array sorts by the element that comes first in this direction.
    writer.append(candidates.reduce((first, next) => (Buffer.compare(next, first) < 0 ? next : first)))
  }
  return writer.finish()
}
