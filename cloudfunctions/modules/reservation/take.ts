/**
 * What one order draws from one shared counter document: units of a SKU, uses or budget of a promotion. `change` adds
 * (negative takes away) only while every field stands within its bounds; then all of it happens, or none.
 */
export interface Take {
  readonly collection: 'stock' | 'promotionLimits'
  readonly id: string
  /** What the shortage is called by, e.g. a SKU or a promotion id. */
  readonly name: string
  readonly change: Readonly<Record<string, number>>
  readonly atLeast: Readonly<Record<string, number>>
  readonly atMost: Readonly<Record<string, number>>
}

/** A document that takes are made from. Marks are keyed by the process and its step, so that each step happens once. */
export interface Reservable {
  readonly _id: string
  readonly marks: Readonly<Record<string, number>>
}

export const takenMark = (key: string): string => `t_${key}`
export const returnedMark = (key: string): string => `r_${key}`
