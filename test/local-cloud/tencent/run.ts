// Runs Tencent's own database tests (test/database/unit of TencentCloudBase/node-sdk, MIT) against the local cloud:
//   npx tsx test/local-cloud/tencent/run.ts FOLDER_OF_NODE_SDK [jest options]
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startLocalCloud } from '../../../local-cloud'

const modules = resolve(__dirname, '../../../node_modules')

/** What the tests expect around them: the SDK's sources and a configuration, here the published SDK and our address. */
function jestConfig(folder: string, work: string, url: string): string {
  const config = { env: 'local-cloud', secretId: 'local', secretKey: 'local', serviceUrl: `${url}/sdk/tencent` }
  writeFileSync(join(work, 'config.js'), `module.exports = ${JSON.stringify(config)}`)
  writeFileSync(
    join(work, 'assert.js'),
    "const assert = require('node:assert')\nmodule.exports = Object.assign((value, text) => assert(value, text), assert, { strictEqual: (...pair) => pair.length < 2 || assert.strictEqual(...pair), __esModule: true, default: assert })",
  )
  const settings = {
    rootDir: folder,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/test/database/unit/**/*.test.ts'],
    testTimeout: 30_000,
    transform: {
      '\\.[jt]sx?$': [
        join(modules, 'babel-jest'),
        {
          configFile: false,
          babelrc: false,
          presets: [
            [join(modules, '@babel/preset-env'), { targets: { node: 'current' } }],
            join(modules, '@babel/preset-typescript'),
          ],
        },
      ],
    },
    modulePaths: [modules],
    moduleNameMapper: {
      '^(\\.\\./)+src/index$': join(modules, '@cloudbase/node-sdk'),
      '^(\\.\\./)+src$': join(modules, '@cloudbase/node-sdk'),
      '^@cloudbase/database/src/(.*)$': join(modules, '@cloudbase/database/dist/commonjs/$1'),
      '^power-assert$': join(work, 'assert.js'),
      '^bson$': join(modules, '@cloudbase/database/node_modules/bson'),
      'config\\.local': join(work, 'config.js'),
    },
  }
  const path = join(work, 'jest.config.js')
  writeFileSync(path, `module.exports = ${JSON.stringify(settings, null, 2)}`)
  return path
}

async function main(): Promise<void> {
  const [folder, ...options] = process.argv.slice(2)
  if (!folder) throw new Error('name the folder of TencentCloudBase/node-sdk')
  const work = mkdtempSync(join(tmpdir(), 'local-cloud-tencent-'))
  symlinkSync(modules, join(work, 'node_modules'))
  const cloud = await startLocalCloud({
    dataDir: join(work, 'data'),
    functionsDir: work,
    timers: 'manual',
    queriesInTransactions: true,
    limits: { transactionWrites: 2000 },
    declarations: { collections: [], functions: [] },
  })
  const config = jestConfig(resolve(folder), work, cloud.url)
  const env = {
    ...process.env,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-cloud',
    TCB_ENV: 'local-cloud',
  }
  const child = spawn(process.execPath, [join(modules, 'jest/bin/jest.js'), '-c', config, ...options], {
    stdio: 'inherit',
    env,
  })
  child.on('close', async code => {
    await cloud.close()
    rmSync(work, { recursive: true, force: true })
    process.exit(code ?? 1)
  })
}

main().catch(error => {
  console.error(error.message)
  process.exit(1)
})
