import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LocalCloudError, type LocalCloudOptions, startLocalCloud } from '../../local-cloud'

const root = mkdtempSync(join(tmpdir(), 'local-cloud-start-'))
let folders = 0
function options(more: Partial<LocalCloudOptions> = {}): LocalCloudOptions {
  const functionsDir = join(root, 'functions')
  for (const [name, source] of [
    ['fine', 'exports.main = async () => 1'],
    ['broken', "require('nowhere')"],
  ] as const) {
    mkdirSync(join(functionsDir, name), { recursive: true })
    writeFileSync(join(functionsDir, name, 'index.js'), source)
  }
  return {
    dataDir: join(root, `data${++folders}`),
    functionsDir,
    timers: 'manual',
    declarations: { collections: [], functions: [{ name: 'fine' }] },
    ...more,
  }
}

async function failure(settings: LocalCloudOptions): Promise<LocalCloudError> {
  const outcome = await startLocalCloud(settings).then(
    async cloud => {
      await cloud.close()
      return undefined
    },
    error => error,
  )
  expect(outcome).toBeInstanceOf(LocalCloudError)
  return outcome
}

test('a port in use', async () => {
  const first = await startLocalCloud(options())
  expect(await failure(options({ port: first.port }))).toMatchObject({
    code: 'PORT_IN_USE',
    message: expect.stringContaining(String(first.port)),
  })
  await first.close()
  const again = await startLocalCloud(options({ port: first.port }))
  await again.close()
})

test('a damaged data folder', async () => {
  const settings = options()
  mkdirSync(settings.dataDir, { recursive: true })
  writeFileSync(join(settings.dataDir, 'database.lmdb'), 'not a database at all'.repeat(1000))
  expect(await failure(settings)).toMatchObject({
    code: 'DATA_DAMAGED',
    message: expect.stringContaining(settings.dataDir),
  })
})

test('a data folder whose file was cut', async () => {
  const settings = options({ declarations: { collections: [{ name: 'a' }], functions: [] } })
  const cloud = await startLocalCloud(settings)
  await cloud.admin.insert(
    'a',
    Array.from({ length: 500 }, (_, n) => ({ n, text: 'x'.repeat(200) })),
  )
  await cloud.close()
  truncateSync(join(settings.dataDir, 'database.lmdb'), 40_960)
  expect(await failure(settings)).toMatchObject({ code: 'DATA_DAMAGED', message: expect.stringContaining('cut short') })
})

test('a data folder that is a file', async () => {
  const settings = options()
  writeFileSync(settings.dataDir, '')
  expect(await failure(settings)).toMatchObject({ code: 'DATA_DAMAGED' })
})

test('a data folder in use by another process', async () => {
  const settings = options()
  mkdirSync(settings.dataDir, { recursive: true })
  writeFileSync(join(settings.dataDir, 'in-use-by-process'), String(process.ppid))
  expect(await failure(settings)).toMatchObject({
    code: 'DATA_IN_USE',
    message: expect.stringContaining(String(process.ppid)),
  })
})

test('functions that are missing or do not load', async () => {
  const declare = (name: string, warmInstances: number) =>
    options({ declarations: { collections: [], functions: [{ name, warmInstances }] } })
  expect(await failure(declare('absent', 0))).toMatchObject({
    code: 'FUNCTION_NOT_BUILT',
    message: expect.stringContaining('absent'),
  })
  const broken = await failure(declare('broken', 1))
  expect(broken).toMatchObject({ code: 'FUNCTION_LOAD_FAILED', message: expect.stringContaining('nowhere') })
  expect(broken.message.split('\n').length).toBeLessThan(6)
})

test('declarations that cannot be', async () => {
  const twice = { collections: [{ name: 'a' }, { name: 'a' }], functions: [] }
  expect(await failure(options({ declarations: twice }))).toMatchObject({ code: 'BAD_DECLARATION' })
  const indexes = Array.from({ length: 11 }, (_, i) => ({
    name: `i${i}`,
    fields: [{ field: `f${i}`, direction: 1 as const }],
  }))
  expect(
    await failure(options({ declarations: { collections: [{ name: 'a', indexes }], functions: [] } })),
  ).toMatchObject({ code: 'BAD_DECLARATION' })
  const timer = { name: 't', cron: 'hourly' }
  expect(
    await failure(options({ declarations: { collections: [], functions: [{ name: 'fine', timer }] } })),
  ).toMatchObject({ code: 'BAD_DECLARATION' })
})

test('a new unique index over data that breaks it is refused by name', async () => {
  const settings = options({ declarations: { collections: [{ name: 'a' }], functions: [] } })
  const cloud = await startLocalCloud(settings)
  await cloud.admin.insert('a', [{ n: 1 }, { n: 1 }])
  await cloud.close()
  const indexes = [{ name: 'n', unique: true, fields: [{ field: 'n', direction: 1 as const }] }]
  const error = await failure({ ...settings, declarations: { collections: [{ name: 'a', indexes }], functions: [] } })
  expect(error).toMatchObject({ code: 'INDEX_BUILD_FAILED', message: expect.stringContaining('E11000') })
  const untouched = await startLocalCloud(settings)
  expect(await untouched.admin.count('a')).toBe(2)
  await untouched.close()
})
