import type { CommissionRow } from '../../../src/domain/commission'

/** What one person earns on one order; its rows say how. `_id` = `<orderId>:<beneficiary>`: it is earned once. */
export interface CommissionDocument {
  readonly _id: string
  readonly orderId: string
  readonly orderNumber: string
  readonly buyerId: string
  readonly beneficiaryId: string
  readonly amountFen: number
  readonly rows: readonly CommissionRow[]
  /** The lines the rows speak of, by their index in the order. */
  readonly goods: Readonly<Record<string, { readonly name: string; readonly qty: number }>>
  readonly planVersion: number
  readonly state: 'pending' | 'available' | 'reversed'
  readonly at: number
  readonly receivedAt: number | null
  /** Receipt and freeze decide; not known before receipt. */
  readonly releaseAt: number | null
  readonly releasedAt: number | null
}

export const commissionId = (orderId: string, beneficiary: string): string => `${orderId}:${beneficiary}`
