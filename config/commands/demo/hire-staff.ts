import { type Employee, employees, operator } from './cast'
import type { Stage } from './stage'

/** The demo's first operator comes by this; a real environment draws a secret one. */
export const FIRST_OPERATOR_CODE = 'DEMOOPERATOR2026'

/** On the first day the operator accepts, then invites the staff, who accept one after another. */
export function planStaff(stage: Stage): void {
  const first = { code: FIRST_OPERATOR_CODE, name: operator.name }
  stage.timeline.plan(stage.calendar.at(0, 9.5), async () => {
    await stage.as(operator.key).ask('staff', 'acceptStaffInvite', first, 'first operator')
    planHiring(stage)
  })
}

function planHiring(stage: Stage): void {
  for (const [index, employee] of employees.entries()) {
    const at = stage.calendar.at(0, 10 + index / 4)
    stage.timeline.plan(at, () => hire(stage, employee))
  }
}

async function hire({ as }: Stage, { key, name, roles, regions }: Employee): Promise<void> {
  const input = { roles: [...roles], regions: [...regions] }
  const { code } = await as(operator.key).ask('staff', 'createStaffInvite', input, `hire ${key}`)
  await as(key).ask('staff', 'acceptStaffInvite', { code, name }, `accept ${key}`)
}
