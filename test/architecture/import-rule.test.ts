import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { areas, type Cruise, cruise, projectRoot } from './cruise'

const config = createRequire(__filename)('../../.dependency-cruiser.cjs') as {
  readonly forbidden: readonly { readonly name: string }[]
}
const pairs = ({ summary }: Cruise) => summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`)
const ofProject = ({ modules }: Cruise) =>
  modules.map(module => module.source).filter(source => areas.some(area => source.startsWith(`${area}/`)))

describe('the tree', () => {
  const graph = cruise(projectRoot)

  it('keeps the import rule', () => {
    expect(graph.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  // A cruiser that cannot read the sources sees few modules and finds nothing wrong. Raise the number as the tree grows.
  it('was seen whole', () => {
    expect(ofProject(graph).length).toBeGreaterThanOrEqual(800)
  })

  it.each(areas)('was seen in %s', area => {
    expect(ofProject(graph).filter(source => source.startsWith(`${area}/`)).length).toBeGreaterThan(0)
  })
})

describe('planted violations', () => {
  const folder = join(__dirname, 'planted/layers')
  const graph = cruise(folder)
  const declared = ofProject(graph).flatMap(source =>
    Array.from(
      readFileSync(join(folder, source), 'utf8').matchAll(/^\/\/ breaks: (\S+)$/gm),
      match => `${source}: ${match[1]}`,
    ),
  )

  it('are each found, by the rule they break and by no other', () => {
    expect(pairs(graph).sort()).toEqual(declared.sort())
  })

  it.each(config.forbidden.map(rule => rule.name))('%s has one', name => {
    expect(declared.some(line => line.endsWith(`: ${name}`))).toBe(true)
  })
})
