// miniprogram-simulate, made to do what WeChat does with a build of Taro.

/**
 * The simulator's tree differ misplaces reordered children when it goes by key, so keys are dropped; an unchanged object attribute
 * keeps its identity, or every page update would reset what a CustomWrapper set itself; class names stay as written.
 */
function mendSimulator(jComponent) {
  const seen = new Map()
  const sameObject = value => {
    if (!value || typeof value !== 'object') return value
    const key = JSON.stringify(value)
    if (!seen.has(key)) seen.set(key, value)
    return seen.get(key)
  }
  const tidy = node => {
    if (!node?.children) return node
    delete node.wxKey
    for (const key of Object.keys(node.attr ?? {})) node.attr[key] = sameObject(node.attr[key])
    for (const child of node.children) tidy(child)
    return node
  }
  const register = jComponent.register
  jComponent.register = definition => {
    const { template } = definition
    const mended = typeof template === 'function' ? data => tidy(template(data)) : template
    return register({ ...definition, template: mended, options: { ...definition.options, classPrefix: '' } })
  }
}

/** What the launched app's files defined; each file runs once per launch and is registered again on every load. */
let definitions

function keepDefinitions(simulatorUtils) {
  const simulatorComponent = global.Component
  simulatorUtils.runJs = file => {
    if (!definitions.has(file)) {
      global.Component = definition => definitions.set(file, definition)
      // A page is a component whose life cycles are methods.
      global.Page = page => {
        const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'))
        global.Component({ data: page.data, methods })
      }
      runFile(file)
    }
    const definition = definitions.get(file)
    const data = JSON.parse(JSON.stringify(definition.data ?? {}))
    // Taro leaves an empty object where it has no behaviors; WeChat passes over it, the simulator does not.
    const behaviors = Array.isArray(definition.behaviors) ? definition.behaviors : []
    simulatorComponent({ ...definition, behaviors, methods: { ...definition.methods }, data })
  }
}

/** Runs a file of the build as if for the first time: jest would remember it from an earlier launch. */
const runFile = file => jest.isolateModules(() => require(file))

/** WeChat itself, for one launch of the app: set up once, and what an earlier launch defined is forgotten. */
let simulator
function startSimulator() {
  definitions = new Map()
  if (simulator) return simulator
  simulator = { simulate: require('miniprogram-simulate'), exparser: require('miniprogram-exparser') }
  mendSimulator(require('j-component'))
  keepDefinitions(require('miniprogram-simulate/src/utils'))
  return simulator
}

module.exports = { runFile, startSimulator }
