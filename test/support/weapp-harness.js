/**
 * Runs the compiled mini-program (dist/weapp) in miniprogram-simulate, on jest's jsdom. Real: app.js, the pages' code, the templates
 * through WeChat's own compiler, setData and events. Stand-ins: App, Page, getApp and `wx` (weapp-wx.js).
 */
const fs = require('node:fs')
const path = require('node:path')
const { fakeWx } = require('./weapp-wx')

/** The build for WeChat, and the same for the local cloud. */
const DIST = path.resolve(__dirname, '../../dist/weapp')
const DIST_LOCAL = path.resolve(__dirname, '../../dist/weapp-local')
const POLL_MS = 5
const PATIENCE_MS = 5000

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

/** Each file runs once (jest keeps modules); what it defined is registered again on every load. */
function keepDefinitions(simulatorUtils) {
  const simulatorComponent = global.Component
  const definitions = new Map()
  simulatorUtils.runJs = file => {
    if (!definitions.has(file)) {
      global.Component = definition => definitions.set(file, definition)
      // A page is a component whose life cycles are methods.
      global.Page = page => {
        const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'))
        global.Component({ data: page.data, methods })
      }
      require(file)
    }
    const definition = definitions.get(file)
    const data = JSON.parse(JSON.stringify(definition.data ?? {}))
    // Taro leaves an empty object where it has no behaviors; WeChat passes over it, the simulator does not.
    const behaviors = Array.isArray(definition.behaviors) ? definition.behaviors : []
    simulatorComponent({ ...definition, behaviors, methods: { ...definition.methods }, data })
  }
}

async function waitFor(check, patienceMs = PATIENCE_MS) {
  const end = Date.now() + patienceMs
  for (;;) {
    let failure
    try {
      const value = check()
      if (value !== false) return value
    } catch (error) {
      failure = error
    }
    if (Date.now() > end) throw failure ?? new Error('waitFor: it never came true')
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}

/** What a test does with one rendered page or component. */
function handleOf(rendered, exparser) {
  const find = selector => rendered.dom.querySelector(selector)
  const fire = (target, type, detail = {}) => {
    const element = typeof target === 'string' ? find(target) : target
    if (!element) throw new Error(`nothing matches ${target}`)
    const event = exparser.Event.create(type, detail, { bubbles: true, capturePhase: true, composed: true })
    exparser.Event.dispatchEvent(element.__wxElement, event)
  }
  const withText = (selector, text) =>
    [...rendered.dom.querySelectorAll(selector)].find(each => each.textContent.includes(text))
  return {
    find,
    all: selector => [...rendered.dom.querySelectorAll(selector)],
    text: selector => (selector ? find(selector)?.textContent : rendered.dom.textContent),
    fire,
    tap: target => fire(target, 'tap'),
    /** Taps the innermost match that holds the text. */
    tapText(selector, text) {
      const element = withText(selector, text)
      if (!element) throw new Error(`no ${selector} says ${text}`)
      fire(element, 'tap')
    },
    fill: (target, value) => fire(target, 'input', { value }),
    /** value, checked, disabled, src, aria-label…, as the template passes them. */
    attr(selector, name) {
      const camel = name.replace(/-(\w)/g, (_dash, letter) => letter.toUpperCase())
      return find(selector).__wxElement._vt.attrs.find(each => each.name === name || each.name === camel)?.value
    },
  }
}

/** Launches the app once per test file. `answers` replaces parts of `wx`, e.g. its cloud. */
function launchWeapp(answers = {}, dist = DIST) {
  if (!fs.existsSync(path.join(dist, 'app.js')))
    throw new Error(`No mini-program in ${dist}: build it first (npm test does)`)
  const simulate = require('miniprogram-simulate')
  const exparser = require('miniprogram-exparser')
  mendSimulator(require('j-component'))
  const calls = []
  const stack = []
  let app
  Object.assign(global.wx, fakeWx(calls, answers))
  global.App = definition => {
    app = definition
  }
  global.getApp = () => app
  global.getCurrentPages = () => stack
  keepDefinitions(require('miniprogram-simulate/src/utils'))

  require(path.join(dist, 'app.js'))
  const launch = { path: 'pages/home/index', query: {}, scene: 1001 }
  app.onLaunch(launch)
  app.onShow(launch)

  const load = file => {
    const rendered = simulate.render(
      simulate.load(path.join(dist, file), 'page', { compiler: 'official', rootPath: dist }),
    )
    rendered.attach(document.body)
    return rendered
  }
  const isDrawn = rendered => rendered.instance.data.root?.cn?.length > 0

  /** Opens a page on top of the stack, through its life cycles. */
  async function open(route, query = {}) {
    const rendered = load(route)
    const page = rendered.instance
    Object.assign(page, { route, options: query })
    stack.push(page)
    page.onLoad(query)
    page.onShow()
    page.onReady()
    await waitFor(() => isDrawn(rendered))
    const close = () => {
      page.onHide()
      page.onUnload()
      stack.splice(stack.indexOf(page), 1)
      rendered.detach()
    }
    return { ...handleOf(rendered, exparser), page, close, data: () => page.data }
  }

  /** A component that WeChat itself puts on a page, like the custom tab bar. */
  async function place(file) {
    const rendered = load(file)
    await waitFor(() => isDrawn(rendered))
    return { ...handleOf(rendered, exparser), close: () => rendered.detach() }
  }
  return {
    open,
    place,
    waitFor,
    calls: name => calls.filter(([called]) => called === name).map(([, options]) => options),
  }
}

/** Call at a test file's top: React and Taro report what went wrong on the console only. */
function failOnConsoleError() {
  let errors
  beforeEach(() => {
    errors = []
    jest.spyOn(console, 'error').mockImplementation((...parts) => errors.push(parts.map(String).join(' ')))
  })
  afterEach(() => {
    jest.restoreAllMocks()
    expect(errors).toEqual([])
  })
}

module.exports = { DIST, DIST_LOCAL, launchWeapp, failOnConsoleError }
