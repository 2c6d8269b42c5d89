import { dataScenarios } from './data-scenarios'
import { jobScenarios } from './job-scenarios'
import { outboxScenarios } from './outbox-scenarios'

const scenarios: Record<string, (input: never) => Promise<unknown>> = {
  ...dataScenarios,
  ...outboxScenarios,
  ...jobScenarios,
}

/** Runs a scenario where product code runs: in an instance of the cloud, over the real SDK. What it throws is the answer. */
export const main = async ({ scenario, input }: { scenario: string; input: unknown }): Promise<unknown> => {
  try {
    const run = scenarios[scenario] as (input: unknown) => Promise<unknown>
    return { value: await run(input) }
  } catch (error) {
    const { name, message, kind } = error as Error & { kind?: string }
    return { thrown: { name, message, kind: kind ?? null } }
  }
}
