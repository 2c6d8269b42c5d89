import * as cloud from 'wx-server-sdk'

/** The one place that meets `wx-server-sdk`'s database; its types promise less than it does, hence the narrow shapes below. */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

interface Rows {
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  orderBy(field: string, direction: 'asc' | 'desc'): Rows
  limit(count: number): Rows
  skip(count: number): Rows
  field(projection: Record<string, boolean>): Rows
}

interface OneRow {
  get(): Promise<{ data: unknown }>
  set(options: { data: object }): Promise<unknown>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

interface Pipeline {
  match(condition: object): Pipeline
  group(by: object): Pipeline
  end(): Promise<{ list: unknown[] }>
}

export interface SdkCollection extends Rows {
  aggregate(): Pipeline
  where(condition: object): Rows
  doc(id: string): OneRow
  add(options: { data: object }): Promise<unknown>
}

export interface SdkTransaction {
  collection(name: string): SdkCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

interface SdkDatabase {
  readonly command: Record<string, (...operands: unknown[]) => unknown> & {
    readonly aggregate: { sum(expression: string): unknown }
  }
  collection(name: string): SdkCollection
  startTransaction(): Promise<SdkTransaction>
  RegExp(options: { regexp: string; options?: string }): unknown
}

// A real option that the SDK's types leave out: a missing document is then `null` instead of an exception.
const config: object = { throwOnNotFound: false }

export const sdk = cloud.database(config) as unknown as SdkDatabase
