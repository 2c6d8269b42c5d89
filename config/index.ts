import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { cloudTarget } from './taro/cloud-target'
import { dropUnusedModules } from './taro/drop-unused-modules'

/**
 * The mini-program's build. Lengths are plain CSS px on purpose (no rpx, no rem): a tap target of 44 px stays 44 px on
 * a 320-px phone, and the WeChat and the browser build lay out alike.
 */
export default defineConfig<'webpack5'>({
  projectName: 'qudaotong',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: process.env.QDT_OUT ?? `dist/${process.env.TARO_ENV}`,
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  plugins: ['aria.js', 'devtools-local.js', 'page-files.js'].map(file => path.resolve(__dirname, 'taro', file)),
  env: cloudTarget(process.env),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  jsMinimizer: 'terser',
  cssMinimizer: 'csso',
  // The SVG minimiser would write the namespace of our icons out again, which the check for plain addresses then finds.
  csso: { enable: true, config: { svgo: false } },
  mini: {
    enableSourceMap: false,
    webpackChain: dropUnusedModules,
    // Components are used in differing orders; their class names never overlap, so the order of their styles does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    // Relative, because `npm start` mounts the app beneath the phone frame.
    publicPath: './',
    staticDirectory: 'static',
    enableSourceMap: false,
    useHtmlComponents: true,
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: false, config: {} },
      cssModules: { enable: false },
    },
    // Without this every page's chunk carries its own copy of the components.
    webpackChain(chain) {
      dropUnusedModules(chain)
      chain.optimization.merge({
        splitChunks: {
          cacheGroups: { shared: { chunks: 'async', minChunks: 2, minSize: 10000, name: 'shared', priority: 50 } },
        },
      })
    },
  },
})
