import { publishedPlanSchema } from '../../src/domain/commission'
import { parse, type Refusal, refusal, type Schema } from '../../src/domain/kernel'
import { promotionSchema } from '../../src/domain/promotion'

/** Any window does for the check: a brand's promotions are dated when an environment is set up. */
const window = { from: '2026-01-01T00:00:00+08:00', to: '2027-01-01T00:00:00+08:00' }

interface DomainParts {
  readonly commissionPlan: Readonly<Record<string, unknown>>
  readonly terms: { readonly freezeDays: number }
  readonly promotions: readonly { readonly id: string; readonly body: Readonly<Record<string, unknown>> }[]
}

/** The first fault of what the domain's own schemas check: the commission plan with its freeze, and each promotion. */
export function refuseDomainParts({ commissionPlan, terms, promotions }: DomainParts): Refusal | undefined {
  const plan = { version: 1, from: window.from, freezeDays: terms.freezeDays, ...commissionPlan }
  const refused = fault(publishedPlanSchema, plan, 'commissionPlan')
  if (refused !== undefined) return refused
  return promotions
    .map(({ id, body }, index) =>
      fault(promotionSchema, { id, status: 'running', ...window, ...body }, 'promotions', index, 'body'),
    )
    .find(found => found !== undefined)
}

function fault(schema: Schema<unknown>, value: unknown, ...at: (string | number)[]): Refusal | undefined {
  const checked = parse(schema, value)
  return checked.ok ? undefined : refusal(`${checked.error.path} ${checked.error.message}`, ...at)
}
