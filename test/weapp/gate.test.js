const fs = require('node:fs')
const path = require('node:path')
const { DIST } = require('../support/weapp-harness')

// What must hold of every build that is uploaded to WeChat.
const KB = 1000
const MAIN_LIMIT = 1200 * KB
const PACKAGE_LIMIT = 500 * KB

const filesUnder = folder =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(file) : [file]
  })
const all = filesUnder(DIST).map(file => path.relative(DIST, file).split(path.sep).join('/'))
const app = JSON.parse(fs.readFileSync(path.join(DIST, 'app.json'), 'utf8'))
const subPackages = app.subPackages ?? []
const pages = [...app.pages, ...subPackages.flatMap(sub => sub.pages.map(page => `${sub.root}/${page}`))]
const sizeOf = files => files.reduce((sum, file) => sum + fs.statSync(path.join(DIST, file)).size, 0)

test('every page has its four files', () => {
  expect(pages.length).toBeGreaterThanOrEqual(12)
  const missing = pages.flatMap(page =>
    ['js', 'json', 'wxml', 'wxss'].map(kind => `${page}.${kind}`).filter(file => !all.includes(file)),
  )
  expect(missing).toEqual([])
})

test('the tab bar has two to five pages, all in the main package, and its own drawing', () => {
  const tabs = app.tabBar.list.map(tab => tab.pagePath)
  expect(tabs.length).toBeGreaterThanOrEqual(2)
  expect(tabs.length).toBeLessThanOrEqual(5)
  for (const tab of tabs) expect(app.pages).toContain(tab)
  expect(app.tabBar.custom).toBe(true)
  for (const kind of ['js', 'json', 'wxml']) expect(all).toContain(`custom-tab-bar/index.${kind}`)
  const bar = JSON.parse(fs.readFileSync(path.join(DIST, 'custom-tab-bar/index.json'), 'utf8'))
  expect(bar.styleIsolation).toBe('apply-shared')
})

test('only what is needed loads, and privacy is asked for', () => {
  expect(app.lazyCodeLoading).toBe('requiredComponents')
  expect(app.__usePrivacyCheck__).toBe(true)
})

test('packages are within their sizes', () => {
  const roots = subPackages.map(sub => `${sub.root}/`)
  const main = all.filter(file => !roots.some(root => file.startsWith(root)))
  expect(sizeOf(main)).toBeLessThanOrEqual(MAIN_LIMIT)
  const heavy = roots.filter(root => sizeOf(all.filter(file => file.startsWith(root))) > PACKAGE_LIMIT)
  expect(heavy).toEqual([])
})

test('no plain address and no source map leaves the house', () => {
  const texts = all.filter(file => /\.(js|json|wxml|wxss|wxs)$/.test(file))
  expect(texts.length).toBeGreaterThan(pages.length * 3)
  const read = file => fs.readFileSync(path.join(DIST, file), 'utf8')
  expect(texts.filter(file => read(file).includes('http://'))).toEqual([])
  expect(all.filter(file => file.endsWith('.map'))).toEqual([])
  expect(texts.filter(file => /sourceMappingURL/.test(read(file)))).toEqual([])
})

test('nothing of the local cloud is in a build for WeChat', () => {
  const scripts = all.filter(file => file.endsWith('.js'))
  const local = scripts.filter(file =>
    /x-local-openid|local-openid|\/client\//.test(fs.readFileSync(path.join(DIST, file), 'utf8')),
  )
  expect(local).toEqual([])
})
