import { canonicalJson } from './canonical-json'
import { sha256 } from './sha256'

/**
 * SHA-256 of a value's canonical JSON, as 64 hex digits: equal content gives an equal hash whatever the order of keys.
 * Pure: the same on phones and servers.
 */
export const contentHash = (value: unknown): string => sha256(canonicalJson(value))
