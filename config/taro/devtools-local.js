// A build that talks to the local cloud opens in WeChat DevTools only when the domain check is off. DevTools reads that from the
// project's private settings, which stay on this machine; the shared project.config.json keeps the check on.
const fs = require('node:fs')
const path = require('node:path')

module.exports = context => {
  context.onBuildFinish(() => {
    // A build into another folder is for the tests, not for DevTools.
    const forDevTools = process.env.TARO_ENV === 'weapp' && (process.env.QDT_OUT ?? 'dist/weapp') === 'dist/weapp'
    if (!forDevTools || process.env.QDT_CLOUD !== 'local') return
    const file = path.join(context.paths.appPath, 'project.private.config.json')
    const settings = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
    settings.setting = { ...settings.setting, urlCheck: false }
    fs.writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`)
  })
}
