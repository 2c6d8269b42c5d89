/**
 * Every limit the local cloud enforces. How each is known: verified = seen by running the real SDK; documented = in the
 * official documentation; field = reported from real environments; assumed = chosen here, to be revisited.
 */
export interface Limits {
  defaultQueryLimit: number
  maxQueryLimit: number
  documentBytes: number
  replyBytes: number
  functionRequestBytes: number
  functionReplyBytes: number
  transactionMs: number
  transactionWrites: number
  indexKeyBytes: number
  indexesPerCollection: number
  nestingDepth: number
  examinedWarning: number
  requestBytes: number
  maxFunctionSeconds: number
}

interface LimitRow {
  value: number
  known: 'verified' | 'documented' | 'field' | 'assumed'
  says: string
}

export const limitTable: Record<keyof Limits, LimitRow> = {
  defaultQueryLimit: {
    value: 100,
    known: 'verified',
    says: 'a query without limit, or with limit(0), answers 100 documents',
  },
  maxQueryLimit: { value: 1000, known: 'verified', says: 'a larger limit is clamped' },
  documentBytes: { value: 512 * 1024, known: 'assumed', says: 'largest stored document' },
  replyBytes: { value: 16 * 1024 * 1024, known: 'documented', says: 'largest answer to one database request' },
  functionRequestBytes: { value: 100 * 1024, known: 'documented', says: 'largest event of a function call' },
  functionReplyBytes: { value: 6 * 1024 * 1024, known: 'documented', says: 'largest result of a function' },
  transactionMs: { value: 10_000, known: 'assumed', says: 'a transaction open longer is aborted' },
  transactionWrites: { value: 50, known: 'assumed', says: 'writes in one transaction' },
  indexKeyBytes: { value: 1024, known: 'documented', says: 'a document whose index key is longer is refused' },
  indexesPerCollection: { value: 10, known: 'field', says: 'more declared indexes are refused at start' },
  nestingDepth: { value: 100, known: 'documented', says: 'deeper documents and queries are refused' },
  examinedWarning: { value: 10_000, known: 'assumed', says: 'a query that examines more without an index is logged' },
  requestBytes: { value: 16 * 1024 * 1024, known: 'assumed', says: 'largest request body of any kind' },
  maxFunctionSeconds: { value: 60, known: 'documented', says: 'longest timeout a function may declare' },
}

/** The limits in force: the table's values, overridden one by one. */
export function resolveLimits(overrides: Partial<Limits> = {}): Limits {
  const keys = Object.keys(limitTable) as (keyof Limits)[]
  return Object.fromEntries(keys.map(key => [key, overrides[key] ?? limitTable[key].value])) as unknown as Limits
}
