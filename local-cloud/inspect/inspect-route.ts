import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '../errors'
import { type Route, sendJson, sendText } from '../gateway/http-server'
import { readBody } from '../gateway/request-body'
import { type InspectParts, inspectCommands, inspectQueries } from './inspect-api'

const maxBody = 1024 * 1024

/** `/__local/`: a page for people, and the JSON behind it for scripts. */
export function inspectRoute(parts: InspectParts): Route {
  const queries = inspectQueries(parts)
  const commands = inspectCommands(parts)
  return {
    prefix: '/__local',
    async handle(request, response, url) {
      const name = url.pathname.slice('/__local/'.length)
      try {
        if (request.method === 'GET' && name === '') {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          response.end(readFileSync(join(__dirname, 'page.html')))
        } else if (request.method === 'GET' && Object.hasOwn(queries, name))
          sendJson(response, queries[name]?.(url.searchParams))
        else if (request.method === 'POST' && Object.hasOwn(commands, name)) {
          const body = JSON.parse((await readBody(request, maxBody)).toString() || '{}')
          sendJson(response, (await commands[name]?.(body)) ?? null)
        } else sendText(response, 404, 'nothing here')
      } catch (error) {
        sendJson(response, { error: messageOf(error) }, 400)
      }
    },
  }
}
