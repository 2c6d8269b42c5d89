// The part of `wx` that the compiled mini-program needs, over jsdom. What a test cares about is recorded or answered by the test.
const http = require('node:http')

const view = {
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  statusBarHeight: 20,
}

const settle = (name, options, answer) => {
  const result = { errMsg: `${name}:ok`, ...answer }
  options.success?.(result)
  options.complete?.(result)
  return Promise.resolve(result)
}
const refuse = (name, options, detail) => {
  const failure = { errMsg: `${name}:fail ${detail}` }
  options.fail?.(failure)
  options.complete?.(failure)
  return options.fail ? undefined : Promise.reject(failure)
}

function selectorQuery() {
  const rect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 }
  const answers = []
  const listeners = []
  const add = value => listener => {
    answers.push(value)
    listeners.push([listener, value])
    return query
  }
  const node = {
    boundingClientRect: add(rect),
    scrollOffset: add({ scrollTop: 0, scrollLeft: 0 }),
    node: add({ node: null }),
    fields: (_fields, listener) => add(rect)(listener),
  }
  const query = {
    in: () => query,
    select: () => node,
    selectAll: () => node,
    selectViewport: () => node,
    exec(listener) {
      for (const [listen, value] of listeners) listen?.(value)
      listener?.(answers)
    },
  }
  return query
}

/** A plain HTTP POST of JSON: jsdom has no fetch of its own, and the real phone has no origin either. */
function postJson(url, headers, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } })
    request.on('response', response => {
      const chunks = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ statusCode: response.statusCode, data: text === '' ? undefined : JSON.parse(text) })
      })
    })
    request.on('error', reject)
    request.end(JSON.stringify(body))
  })
}

/** `wx.request` as far as our own code uses it, sent to `origin` instead of the address that stands in the build. */
const requestTo = origin => options => {
  const { pathname } = new URL(options.url)
  postJson(`${origin}${pathname}`, options.header, options.data).then(
    answer => settle('request', options, answer),
    error => refuse('request', options, error.message),
  )
  return { abort: () => undefined, onHeadersReceived: () => undefined, onChunkReceived: () => undefined }
}

const RECORDED = [
  'navigateTo',
  'redirectTo',
  'reLaunch',
  'switchTab',
  'navigateBack',
  'showToast',
  'hideToast',
  'setNavigationBarTitle',
  'stopPullDownRefresh',
  'setClipboardData',
  'showShareMenu',
  'pageScrollTo',
]

/** `answers` may replace any of it, e.g. `{cloud: {init, callFunction}}`. */
function fakeWx(calls, answers, storage) {
  const wx = {
    webpackJsonp: undefined,
    getSystemInfoSync: () => ({ ...view, platform: 'devtools', SDKVersion: '3.5.0', language: 'zh_CN' }),
    getWindowInfo: () => view,
    getAppBaseInfo: () => ({ SDKVersion: '3.5.0', language: 'zh_CN', theme: 'light' }),
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getMenuButtonBoundingClientRect: () => ({ top: 26, bottom: 58, left: 278, right: 365, width: 87, height: 32 }),
    canIUse: () => true,
    getNetworkType: (options = {}) => settle('getNetworkType', options, { networkType: 'wifi' }),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    getStorageSync: key => storage.get(key) ?? '',
    setStorageSync: (key, value) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: key => void storage.delete(key),
    createSelectorQuery: selectorQuery,
    nextTick: task => Promise.resolve().then(task),
    showModal(options = {}) {
      calls.push(['showModal', options])
      return settle('showModal', options, { confirm: true, cancel: false })
    },
    request: options => refuse('request', options, 'no network was given'),
    cloud: {
      init: () => undefined,
      callFunction: options => refuse('cloud.callFunction', options, 'no cloud was given'),
    },
  }
  for (const name of RECORDED) {
    wx[name] = (options = {}) => {
      calls.push([name, options])
      return settle(name, options)
    }
  }
  return { ...wx, ...answers }
}

/** WeChat's cloud, answered by a local cloud's client gateway as the person `openid`. */
function cloudOverHttp(gatewayUrl, openid) {
  return {
    init: () => undefined,
    async callFunction({ name, data }) {
      const url = `${gatewayUrl}/client/callFunction`
      const { data: body } = await postJson(url, { 'x-local-openid': openid }, { name, data })
      if (body?.errCode) return Promise.reject({ errCode: body.errCode, errMsg: body.errMsg })
      return { result: body.result, errMsg: 'cloud.callFunction:ok' }
    },
  }
}

/** WeChat's payment window, over the local cloud's payment simulator; `decide` is the person at it. */
const payOverHttp = (gatewayUrl, openid, decide) => async options => {
  const choice = { package: options.package, accept: decide(options) }
  const { data } = await postJson(`${gatewayUrl}/client/requestPayment`, { 'x-local-openid': openid }, choice)
  if (data.errMsg === 'requestPayment:ok') return settle('requestPayment', options)
  return refuse('requestPayment', options, data.errMsg.replace('requestPayment:fail ', ''))
}

module.exports = { fakeWx, settle, postJson, cloudOverHttp, payOverHttp, requestTo }
