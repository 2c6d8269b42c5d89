// A phone for jsdom: what @tarojs/taro offers, held in memory. test/support/phone.ts is its remote control.
const React = require('react')

const freshState = () => ({
  /** @type {Map<string, unknown>} */
  storage: new Map(),
  /** @type {[string, Record<string, unknown>][]} */
  calls: [],
  router: { path: '', params: {} },
  pages: [{ route: 'pages/home/index' }],
  networkType: 'wifi',
  modalAnswer: true,
  /** @type {(name: string, data: never) => Promise<unknown>} */
  cloud: () => Promise.reject({ errMsg: 'cloud.callFunction:fail no answer was set', errCode: -501001 }),
  /** @type {(options: unknown) => Promise<unknown>} */
  requestPayment: () => Promise.resolve({ errMsg: 'requestPayment:ok' }),
})
const state = freshState()
const listeners = {
  show: new Set(),
  scroll: new Set(),
  pullDown: new Set(),
  reachBottom: new Set(),
  network: new Set(),
}

function reset() {
  Object.assign(state, freshState())
  for (const set of Object.values(listeners)) set.clear()
}

const emit = (name, detail) => {
  for (const listener of listeners[name]) listener(detail)
}

const lifecycle = (name, atMount) => callback => {
  const latest = React.useRef(callback)
  latest.current = callback
  React.useEffect(() => {
    const listen = detail => latest.current(detail)
    listeners[name]?.add(listen)
    if (atMount) listen(state.router.params)
    return () => listeners[name]?.delete(listen)
  }, [])
}

const record =
  name =>
  (options = {}) => {
    state.calls.push([name, options])
    return Promise.resolve({ errMsg: `${name}:ok` })
  }

const query = () => {
  const self = { select: () => self, selectAll: () => self, in: () => self, exec: () => self }
  self.boundingClientRect = answer => {
    answer?.({ top: 0, left: 0, width: 375, height: 0 })
    return self
  }
  return self
}

const api = {
  cloud: {
    init: () => undefined,
    callFunction: ({ name, data }) => state.cloud(name, data).then(result => ({ result })),
  },
  getStorageSync: key => state.storage.get(key) ?? '',
  setStorageSync: (key, value) => void state.storage.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: key => void state.storage.delete(key),
  getCurrentPages: () => state.pages,
  getCurrentInstance: () => ({ router: state.router, page: state.pages[0] }),
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 667, statusBarHeight: 20, pixelRatio: 2 }),
  createSelectorQuery: query,
  getNetworkType: () => Promise.resolve({ networkType: state.networkType }),
  onNetworkStatusChange: listener => void listeners.network.add(listener),
  offNetworkStatusChange: listener => void listeners.network.delete(listener),
  showModal: options => {
    state.calls.push(['showModal', options])
    return Promise.resolve({ confirm: state.modalAnswer, cancel: !state.modalAnswer })
  },
  requestPayment: options => {
    state.calls.push(['requestPayment', options])
    return state.requestPayment(options)
  },
}

module.exports = {
  __esModule: true,
  // Whatever else is asked for (navigateTo, showToast…) is recorded and succeeds.
  default: new Proxy(api, { get: (target, name) => target[name] ?? record(String(name)) }),
  useLoad: lifecycle('load', true),
  useLaunch: lifecycle('launch', true),
  useReady: lifecycle('ready', true),
  useDidShow: lifecycle('show', true),
  useDidHide: lifecycle('hide', false),
  useUnload: lifecycle('unload', false),
  usePageScroll: lifecycle('scroll', false),
  usePullDownRefresh: lifecycle('pullDown', false),
  useReachBottom: lifecycle('reachBottom', false),
  useShareAppMessage: () => undefined,
  useRouter: () => state.router,
  __phone: { state, reset, emit },
}
