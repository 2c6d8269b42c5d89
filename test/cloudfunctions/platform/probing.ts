import { startTestCloud, type TestCloud } from '../../support/cloud'

export interface Probed {
  readonly value?: unknown
  readonly thrown?: { readonly name: string; readonly message: string; readonly kind: string | null }
}

/** A cloud with the probe, and how to run one of its scenarios. */
export async function startProbing(): Promise<
  TestCloud & { probe(scenario: string, input?: object, inject?: object): Promise<Probed> }
> {
  const test = await startTestCloud({
    functions: ['probe'],
    collections: ['things', 'traces', 'brokenSubjects', 'runs'].map(name => ({ name })),
  })
  const probe = async (scenario: string, input: object = {}, inject?: object): Promise<Probed> => {
    const options = inject === undefined ? {} : { inject }
    return (await test.cloud.callFunction('probe', { scenario, input }, options)).result as Probed
  }
  return { ...test, probe }
}
