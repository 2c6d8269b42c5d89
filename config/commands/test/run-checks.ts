import { runStep, type Step } from '../terminal/step'

/** What is checked without running the product: style, types, a domain that stands alone, import rules, dead weight. */
const checks: readonly Step[] = [
  { label: 'style (biome)', tool: '@biomejs/biome', bin: 'biome', args: ['check', '--error-on-warnings'] },
  { label: 'types (tsc)', tool: 'typescript', bin: 'tsc', args: ['--noEmit', '-p', '.'] },
  { label: 'pure domain (tsc)', tool: 'typescript', bin: 'tsc', args: ['--noEmit', '-p', 'src/domain'] },
  {
    label: 'import rule (dependency-cruiser)',
    tool: 'dependency-cruiser',
    bin: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', 'src', 'cloudfunctions', 'local-cloud', 'config', 'test'],
  },
  { label: 'dead weight (knip)', tool: 'knip', args: ['--no-progress'] },
]

export async function runChecks(): Promise<void> {
  for (const check of checks) await runStep(check)
}
