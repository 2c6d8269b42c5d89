// Gives every page its four files: Taro writes no style sheet for a page of the main package that has no styles of its own.
const fs = require('node:fs')
const path = require('node:path')

module.exports = context => {
  context.onBuildFinish(() => {
    const { outputPath } = context.paths
    const appFile = path.join(outputPath, 'app.json')
    if (process.env.TARO_ENV !== 'weapp' || !fs.existsSync(appFile)) return
    const { pages } = JSON.parse(fs.readFileSync(appFile, 'utf8'))
    for (const page of pages) {
      const sheet = path.join(outputPath, `${page}.wxss`)
      if (!fs.existsSync(sheet)) fs.writeFileSync(sheet, '')
    }
  })
}
