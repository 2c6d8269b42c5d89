import { runStep } from '../terminal/step'
import { builds, make } from './stamp'

export interface WeappBuild {
  /** `local` points the same code at a local cloud on loopback. */
  readonly cloud: 'wechat' | 'local'
  readonly out?: string
}

// `--no-check`: Taro's own check of the configuration asks the internet first.
const taro = (label: string, type: 'weapp' | 'h5', env: Readonly<Record<string, string>>) =>
  runStep({
    label,
    tool: '@tarojs/cli',
    bin: 'taro',
    args: ['build', '--type', type, '--no-check'],
    env: { NODE_ENV: 'production', ...env },
  })

/** The mini-program as WeChat DevTools opens it. */
export const buildWeapp = ({ cloud, out = 'dist/weapp' }: WeappBuild): Promise<void> =>
  taro(`mini-program, ${cloud} cloud (${out})`, 'weapp', { QDT_CLOUD: cloud, QDT_OUT: out })

/** The same pages for a browser. */
export const buildH5 = (): Promise<void> =>
  make(builds.h5, () => taro('browser build (dist/h5)', 'h5', { QDT_OUT: 'dist/h5' }))
