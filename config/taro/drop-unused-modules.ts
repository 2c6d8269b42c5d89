import path from 'node:path'

interface Chain {
  readonly module: {
    rule(name: string): { include: { add(folder: string): unknown }; set(key: string, value: unknown): unknown }
  }
}

/**
 * A phone takes from the domain and the contracts only what it uses: these modules do nothing when loaded, so an index that
 * re-exports all of them costs nothing.
 */
export function dropUnusedModules(chain: Chain): void {
  const rule = chain.module.rule('pure')
  for (const folder of ['domain', 'contracts']) rule.include.add(path.resolve(__dirname, '../../src', folder))
  rule.set('sideEffects', false)
}
