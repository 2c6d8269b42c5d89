import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  type CollectionDeclaration,
  type FunctionDeclaration,
  type LocalCloud,
  type LocalCloudOptions,
  startLocalCloud,
} from '../../../local-cloud'

const sdk = resolve(__dirname, '../../../node_modules/wx-server-sdk')

/** A function whose event says what to do: code that gets the real SDK, the event and the context. */
const scriptFunction = `
const cloud = require(${JSON.stringify(sdk)})
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const AsyncFunction = (async () => {}).constructor
exports.main = async (event, context) => {
  const run = new AsyncFunction('cloud', 'db', '_', '$', 'input', 'event', 'context', event.code)
  return run(cloud, db, db.command, db.command.aggregate, event.input, event, context)
}`

export interface Fixture {
  cloud: LocalCloud
  dataDir: string
  /** Runs code inside a cloud function, with the real SDK: `cloud, db, _, $, input, event, context`. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer is whatever the code returns
  run<T = any>(code: string, input?: unknown, openid?: string): Promise<T>
  restart(options?: Partial<LocalCloudOptions>): Promise<void>
  close(): Promise<void>
}

export interface FixtureOptions extends Partial<LocalCloudOptions> {
  collections?: CollectionDeclaration[]
  /** Source text per function, beside the ever-present `script`. */
  sources?: Record<string, string>
  functions?: FunctionDeclaration[]
}

export async function startFixture({
  collections,
  sources,
  functions,
  ...options
}: FixtureOptions = {}): Promise<Fixture> {
  const root = mkdtempSync(join(tmpdir(), 'local-cloud-'))
  const functionsDir = join(root, 'functions')
  for (const [name, source] of Object.entries({ script: scriptFunction, ...sources })) {
    mkdirSync(join(functionsDir, name), { recursive: true })
    writeFileSync(join(functionsDir, name, 'index.js'), source)
  }
  const dataDir = join(root, 'data')
  const start = (more: Partial<LocalCloudOptions> = {}) =>
    startLocalCloud({
      dataDir,
      functionsDir,
      timers: 'manual',
      declarations: {
        collections: collections ?? [{ name: 'things' }],
        functions: [{ name: 'script', timeoutSeconds: 20 }, ...(functions ?? [])],
      },
      ...options,
      ...more,
    })
  const fixture: Fixture = {
    cloud: await start(),
    dataDir,
    async run(code, input, openid) {
      const { result } = await fixture.cloud.callFunction('script', { code, input }, openid ? { openid } : {})
      return result as never
    },
    async restart(more) {
      await fixture.cloud.close()
      fixture.cloud = await start(more)
    },
    async close() {
      await fixture.cloud.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
  return fixture
}

/** The error code and text of a failing expression inside a function. */
export const caught = (expression: string): string =>
  `try { await ${expression}; return 'no error' } catch (e) { return { errCode: e.errCode, errMsg: e.errMsg || e.message, code: e.code } }`
