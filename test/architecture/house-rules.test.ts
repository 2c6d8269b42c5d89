import { readSource, sourceFiles } from './source-files'

const product = sourceFiles('src', 'cloudfunctions', 'local-cloud', 'config')
const tests = sourceFiles('test')
const matching = (files: readonly string[], pattern: RegExp) =>
  files.flatMap(file =>
    readSource(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  )

describe('house rules', () => {
  it('no file or folder is a drawer for everything', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc)([./]|$)/
    expect([...product, ...tests].filter(file => drawer.test(file))).toEqual([])
  })

  it('no test is skipped, left for later or run alone', () => {
    expect(tests.length).toBeGreaterThan(5)
    expect(
      matching(tests, /\b(?:x(?:it|describe|test)|f(?:it|describe)|(?:it|test|describe)\.(?:skip|only|todo))\s*[(.]/),
    ).toEqual([])
  })

  it('the database is opened in the data layer alone', () => {
    const outside = sourceFiles('cloudfunctions').filter(file => !file.startsWith('cloudfunctions/platform/data/'))
    expect(matching(outside, /\.database\s*\(/)).toEqual([])
  })

  it('money is not divided by hand', () => {
    const shown = product.filter(file => !/^(src\/domain\/(money|kernel)|local-cloud)\//.test(file))
    expect(matching(shown, /(?:Fen|fen)\w*\)?\s*\/\s*100(?:\.0*)?\b/)).toEqual([])
  })

  it('what WeChat offers is reached through the services', () => {
    const screens = sourceFiles('src').filter(file => !file.startsWith('src/services/'))
    expect(matching(screens, /\b(?:wx|Taro)\.cloud\b/)).toEqual([])
  })
})
