const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { wxmlToJs, wxssToJs } = require('miniprogram-compiler')
const { DIST } = require('../support/weapp-harness')

// WeChat's own compilers, as DevTools runs them on an upload: what they refuse never reaches a phone.
const app = JSON.parse(fs.readFileSync(path.join(DIST, 'app.json'), 'utf8'))
const pages = [...app.pages, ...app.subPackages.flatMap(sub => sub.pages.map(page => `${sub.root}/${page}`))]
const run = code => new Function(code)()

function compileAlone(file, text) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wechat-compilers-'))
  try {
    fs.writeFileSync(path.join(folder, file), text)
    return file.endsWith('.wxml') ? run(wxmlToJs(folder))(file) : run(wxssToJs(folder))
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

test('every template compiles', () => {
  const templateOf = run(wxmlToJs(DIST))
  const files = [...pages, 'custom-tab-bar/index', 'comp', 'base'].map(page => `${page}.wxml`)
  expect(files.filter(file => typeof templateOf(file) !== 'function')).toEqual([])
})

test('every style sheet compiles, with what it imports', () => {
  const styles = wxssToJs(DIST)
  const styleOf = run(styles)
  const styled = pages.map(page => `${page}.wxss`).filter(file => fs.statSync(path.join(DIST, file)).size > 0)
  expect(styled.filter(file => typeof styleOf(file) !== 'function')).toEqual([])
  // WeChat leaves such selectors out of components; only the app's own sheet, which is none, has them.
  const refused = [...styles.matchAll(/not allowed in component wxss[^"]*\(([\w/.-]+):\d+:\d+\)/g)].map(
    ([, file]) => file,
  )
  expect(refused.filter(file => file !== 'app.wxss')).toEqual([])
})

test('the compilers refuse what is wrong', () => {
  expect(compileAlone('page.wxml', '<view>{{ok}}</view>')).toEqual(expect.any(Function))
  expect(() => compileAlone('page.wxml', '<view><text></view>')).toThrow('expect end-tag')
  expect(() => compileAlone('page.wxml', '<view wx:if="{{a +}}"></view>')).toThrow('unexpected token')
  expect(compileAlone('page.wxss', '.a { color: red }')).toEqual(expect.any(Function))
  expect(() => compileAlone('page.wxss', '.a { color: red')).toThrow()
  expect(() => compileAlone('page.wxss', '@import "missing.wxss";')).toThrow()
})
