const http = require('node:http')
const fs = require('node:fs')
const path = require('node:path')
const { DIST_LOCAL, launchWeapp, failOnConsoleError } = require('../support/weapp-harness')
const { requestTo } = require('../support/weapp-wx')

// The build that talks to a local cloud instead of WeChat's: what DevTools opens where there is no CloudBase account.
failOnConsoleError()

const asked = []
let gateway
let app
beforeAll(async () => {
  gateway = http.createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      asked.push({ url: request.url, openid: request.headers['x-local-openid'], body: JSON.parse(body) })
      const result = { ok: false, error: { code: 'BUSY', message: '现在操作的人较多，请稍等几秒再试' } }
      response.end(JSON.stringify({ result }))
    })
  })
  await new Promise(resolve => gateway.listen(0, '127.0.0.1', resolve))
  app = launchWeapp({ request: requestTo(`http://127.0.0.1:${gateway.address().port}`) }, { dist: DIST_LOCAL })
})
afterAll(() => new Promise(resolve => gateway.close(resolve)))

test('calls go to the gateway, as one person who stays the same', async () => {
  const page = await app.open('pages/home/index')
  await app.waitFor(() => expect(page.text()).toContain('现在操作的人较多，请稍等几秒再试'))
  page.tapText('.button', '重试')
  await app.waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(2))
  for (const call of asked) {
    expect(call.url).toBe('/client/callFunction')
    expect(call.openid).toMatch(/^guest-[0-9a-z]+$/)
    expect(call.body).toMatchObject({ name: 'dealer', data: { action: expect.any(String), input: expect.any(Object) } })
  }
  expect(new Set(asked.map(call => call.openid)).size).toBe(1)
  page.close()
})

test('its address is loopback and nothing else', () => {
  const read = file => fs.readFileSync(path.join(DIST_LOCAL, file), 'utf8')
  const scripts = fs.readdirSync(DIST_LOCAL).filter(file => file.endsWith('.js'))
  const addresses = scripts.flatMap(file => read(file).match(/http:\/\/[^"'`\s]+/g) ?? [])
  expect(new Set(addresses)).toEqual(new Set(['http://127.0.0.1:8787']))
})
