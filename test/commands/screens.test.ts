import { shots } from '../../config/commands/screens/shots'

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

const appConfig = (): AppConfig => {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  return (jest.requireActual('../../src/app.config') as { default: AppConfig }).default
}

describe('the screens that are photographed', () => {
  const ids = new Proxy({} as Parameters<typeof shots>[0], { get: (_, name) => String(name) })
  const all = shots(ids)

  it('are all the pages there are', () => {
    const { pages, subPackages } = appConfig()
    const declared = [
      ...pages,
      ...subPackages.flatMap(({ root, pages: inside }) => inside.map(page => `${root}/${page}`)),
    ]
    const shown = new Set(all.map(({ path }) => path.slice(1).split('?')[0]))
    expect(declared.length).toBeGreaterThan(20)
    expect(declared.filter(page => !shown.has(page))).toEqual([])
    expect([...shown].filter(page => !declared.includes(page ?? ''))).toEqual([])
  })

  it('have names of their own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })
})
