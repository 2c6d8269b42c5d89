/**
 * People and their phones, one in hand at a time, on the compiled mini-program. Taking up a phone launches the app cold with what
 * that phone had kept; what is tapped leads on to the page it names, as WeChat would lead.
 */
const { launchWeapp } = require('./weapp-harness')
const { cloudOverHttp, payOverHttp, settle } = require('./weapp-wx')

const TAPPABLE = ['button', 'tab', 'link', 'checkbox', 'switch']

const attributeOf = (element, name) => element.__wxElement?._vt?.attrs?.find(each => each.name === name)?.value
const nameOf = element => attributeOf(element, 'ariaLabel') || element.textContent
const fits = (name, wanted) => (typeof wanted === 'string' ? name.trim() === wanted : wanted.test(name))
const last = list => list[list.length - 1]

/** The elements of a page that a finger would try, by the name that is read out for them. */
const tappables = (page, wanted) =>
  page
    .all('wx-view, wx-button')
    .filter(element => TAPPABLE.includes(attributeOf(element, 'ariaRole')) && fits(nameOf(element), wanted))

const fieldOf = (page, label) =>
  page.all('wx-input, wx-textarea').find(element => attributeOf(element, 'ariaLabel') === label)

/** Why a page does not show its content, or undefined: it still loads, it failed, or what it shows is not fresh. */
function obstacleOf(page) {
  if (page.find('.skeleton')) return 'still loading'
  if (page.find('.offline-bar')) return page.text('.offline-bar')
  const alerts = page.all('wx-view').filter(element => attributeOf(element, 'ariaRole') === 'alert')
  return alerts.find(alert => alert.querySelector('.empty'))?.textContent
}

const partsOf = url => {
  const { pathname, searchParams } = new URL(url, 'https://page/')
  return { route: pathname.slice(1), query: Object.fromEntries(searchParams) }
}

/** The pages of one phone: the stack that WeChat keeps, the top one last. */
function pageStack(open, opened) {
  const pages = []
  let moving = Promise.resolve()
  const push = async url => {
    const { route, query } = partsOf(url)
    const page = await open(route, query)
    opened.push({ route, setDataBytes: page.setDataBytes })
    pages.push(page)
  }
  const closeAll = () => {
    while (pages.length > 0) pages.pop().close()
  }
  const steps = {
    async navigateTo({ url }) {
      last(pages).page.onHide()
      await push(url)
    },
    async redirectTo({ url }) {
      pages.pop().close()
      await push(url)
    },
    async switchTab({ url }) {
      closeAll()
      await push(url)
    },
    async navigateBack() {
      pages.pop().close()
      last(pages).page.onShow()
    },
  }
  const after = step => {
    moving = moving.then(step)
    return moving
  }
  const led = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      (options = {}) => {
        after(() => step(options))
        return settle(name, options)
      },
    ]),
  )
  return {
    led,
    top: () => last(pages),
    settled: () => moving,
    start: url => after(() => steps.switchTab({ url })),
    closeAll,
  }
}

/** What a thumb does on the phone in hand. */
function thumbOn(app, stack) {
  const onTop = async check => {
    await stack.settled()
    return app.waitFor(() => check(stack.top()))
  }
  const found = (what, check) =>
    onTop(page => {
      const element = check(page)
      if (!element) throw new Error(`${page.route} has no ${what}; it says: ${page.text()}`)
      return element
    })
  const see = text => found(text, page => (page.text().includes(text) ? page : undefined))
  /** Waits until this page is on top and shows its content. */
  const at = route =>
    onTop(page => {
      if (page.route !== route) throw new Error(`on ${page.route}, not on ${route}: ${page.text()}`)
      const obstacle = obstacleOf(page)
      if (obstacle) throw new Error(`${route}: ${obstacle}`)
      return page
    })
  const tap = async name => {
    const enabled = element => attributeOf(element, 'ariaDisabled') !== true
    const element = await found(`button ${name}`, page => last(tappables(page, name).filter(enabled)))
    stack.top().tap(element)
  }
  return {
    see,
    at,
    tap,
    /** Taps what holds the text and leads somewhere, e.g. a row. */
    tapRow: text => tap(new RegExp(text)),
    // A finger sees what its tap did before the next one; so these wait until it shows.
    async fill(label, value) {
      const shown = page => fieldOf(page, label)
      stack.top().fill(await found(`field ${label}`, shown), value)
      await found(`${value} in ${label}`, page => attributeOf(shown(page), 'value') === value)
    },
    async tick(label) {
      await tap(label)
      await found(`tick at ${label}`, page =>
        tappables(page, label).some(element => attributeOf(element, 'ariaChecked') === true),
      )
    },
    /** Chooses in a field that opens a sheet. */
    async choose(label, option) {
      await tap(new RegExp(`^${label}，`))
      await tap(option)
      await found(`${option} as ${label}`, page => tappables(page, `${label}，${option}`)[0])
    },
    async read(selector) {
      return (await found(selector, page => page.find(selector))).textContent
    },
    async goTo(url) {
      await stack.start(url)
      return at(partsOf(url).route)
    },
  }
}

/** `opened` grows by every page that anybody opens, with what it handed over to draw. */
function phonesOn(gatewayUrl) {
  const kept = new Map()
  const opened = []
  let inHand
  const putAway = () => inHand?.closeAll()
  const take = openid => {
    putAway()
    const storage = kept.get(openid) ?? new Map()
    kept.set(openid, storage)
    const payments = []
    const phone = { pays: true, payments }
    const pay = options => {
      payments.push(options)
      return phone.pays
    }
    const stack = pageStack((route, query) => app.open(route, query), opened)
    const app = launchWeapp(
      {
        cloud: cloudOverHttp(gatewayUrl, openid),
        requestPayment: payOverHttp(gatewayUrl, openid, pay),
        ...stack.led,
      },
      { storage },
    )
    inHand = stack
    return Object.assign(phone, thumbOn(app, stack), { calls: app.calls, place: app.place })
  }
  return { take, putAway, opened }
}

module.exports = { phonesOn }
