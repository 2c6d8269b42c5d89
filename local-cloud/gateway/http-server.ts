import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LocalCloudError, messageOf } from '../errors'

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void

/** A path that begins with `prefix` goes to `handle`; the first that fits wins. */
export interface Route {
  prefix: string
  handle: Handler
}

export interface RunningServer {
  port: number
  close(): Promise<void>
}

/** Listens on one port. Answers across origins go to pages on this machine only. */
export async function listen(
  port: number,
  host: string,
  handle: Handler,
  log: (line: string) => void,
): Promise<RunningServer> {
  const server = createServer((request, response) => void serve(request, response, handle, log))
  // The SDK reuses connections without retrying a reset one: never close an idle one under its hands.
  server.keepAliveTimeout = 600_000
  server.headersTimeout = 610_000
  server.requestTimeout = 0
  await bind(server, port, host)
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new LocalCloudError(
          'PORT_IN_USE',
          taken ? `Port ${port} is in use. Choose another one.` : `Cannot listen on ${host}:${port}: ${error.message}`,
        ),
      )
    })
    server.listen(port, host, resolve)
  })
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
  log: (line: string) => void,
): Promise<void> {
  try {
    if (!allowLoopbackOrigins(request, response)) return sendText(response, 403, 'only pages of this machine may ask')
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    await handle(request, response, new URL(request.url ?? '/', 'http://localhost'))
  } catch (error) {
    log(`request ${request.method} ${request.url} failed: ${messageOf(error)}`)
    if (!response.headersSent) sendText(response, 500, messageOf(error))
    else response.end()
  }
}

const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** false for a page from elsewhere: a browser would carry its requests here too. */
function allowLoopbackOrigins(request: IncomingMessage, response: ServerResponse): boolean {
  const origin = request.headers.origin
  if (!origin) return true
  if (!loopback.test(origin)) return origin === `http://${request.headers.host}`
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-headers', 'content-type, x-local-openid, x-local-inject')
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS')
  response.setHeader('access-control-expose-headers', 'x-local-operations, x-local-depth, x-local-examined, x-local-ms')
  response.setHeader('vary', 'origin')
  return true
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(text)
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}
