/**
 * Runs the compiled mini-program (dist/weapp) in miniprogram-simulate, on jest's jsdom. Real: app.js, the pages' code, the templates
 * through WeChat's own compiler, setData and events. Stand-ins: App, Page, getApp and `wx` (weapp-wx.js).
 */
const fs = require('node:fs')
const path = require('node:path')
const { runFile, startSimulator } = require('./weapp-simulator')
const { fakeWx } = require('./weapp-wx')

/** The build for WeChat (`QDT_WEAPP_DIST` names another folder of it), and the same for the local cloud. */
const PROJECT = path.resolve(__dirname, '../..')
const DIST = path.resolve(PROJECT, process.env.QDT_WEAPP_DIST ?? 'dist/weapp')
const DIST_LOCAL = path.resolve(PROJECT, 'dist/weapp-local')
const POLL_MS = 5
// A tap may wait for a function's cold start, on a machine that has other work.
const PATIENCE_MS = 20_000

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

/** Notes the size of each `setData` of a page, bytes of JSON: what WeChat carries from its logic to its view. */
function weighSetData(page) {
  const weights = []
  const setData = page.setData
  page.setData = (data, done) => {
    weights.push(Buffer.byteLength(JSON.stringify(data)))
    return setData.call(page, data, done)
  }
  return weights
}

/**
 * Launches the app, cold. `answers` replaces parts of `wx`, e.g. its cloud; `storage` is what the phone kept from before. A second
 * launch takes the first one's place: close its pages before.
 */
function launchWeapp(answers = {}, { dist = DIST, storage = new Map() } = {}) {
  if (!fs.existsSync(path.join(dist, 'app.js')))
    throw new Error(`No mini-program in ${dist}: build it first (npm test does)`)
  const { simulate, exparser } = startSimulator()
  const calls = []
  const stack = []
  let app
  Object.assign(global.wx, fakeWx(calls, answers, storage))
  global.App = definition => {
    app = definition
  }
  global.getApp = () => app
  global.getCurrentPages = () => stack

  runFile(path.join(dist, 'app.js'))
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
    const setDataBytes = weighSetData(page)
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
    return { ...handleOf(rendered, exparser), page, route, close, setDataBytes, data: () => page.data }
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
