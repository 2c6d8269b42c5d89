import type { dealerContract, ParsedInputOf } from '../../src/contracts'
import type { ApplicationActor } from '../../src/domain/dealer'
import type { ApplicationDocument } from '../modules/dealer'
import type { BrandSettings } from '../modules/settings'
import type { Context } from '../platform/handler'
import type { StaffDocument } from '../platform/identity'

export type Review = ParsedInputOf<(typeof dealerContract)['reviewApplication']>

/** All that a decision about an application rests on; read inside the transaction that writes it. */
export interface ReviewCase {
  readonly application: ApplicationDocument
  readonly staff: StaffDocument
  readonly brand: BrandSettings
  readonly context: Context
}

/** In which role a member of staff decides; whoever is both acts as operator. */
export const reviewerOf = ({ roles }: StaffDocument): ApplicationActor =>
  roles.includes('operator') ? 'operator' : 'manager'
