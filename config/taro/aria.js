// Taro writes only attributes it knows into the WeChat templates; this adds the accessibility ones, for screen readers.
// CommonJS, because Taro loads plugins by require.
const { components, attributes } = require('./aria.json')

module.exports = context => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      // The browser build has no templates and passes aria-* through by itself.
      if (!platform.template) return
      platform.template.mergeComponents(context, Object.fromEntries(components.map(name => [name, { ...attributes }])))
      platform.runtimePath = [].concat(platform.runtimePath, require.resolve('./aria-runtime.js'))
    },
  })
}
