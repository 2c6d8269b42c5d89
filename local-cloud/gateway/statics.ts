import { createReadStream, statSync } from 'node:fs'
import { extname, join, normalize, resolve, sep } from 'node:path'
import type { StaticFolder } from '../types'
import { type Route, sendText } from './http-server'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export const contentTypeOf = (path: string): string => types[extname(path).toLowerCase()] ?? 'application/octet-stream'

/** Serves a folder; never a file outside it. */
export function staticRoute({ prefix, dir, fallback }: StaticFolder): Route {
  const root = resolve(dir)
  return {
    prefix,
    handle(_request, response, url) {
      const wanted = normalize(join(root, decodeURIComponent(url.pathname.slice(prefix.length))))
      if (wanted !== root && !wanted.startsWith(root + sep)) return sendText(response, 403, 'outside the folder')
      const file =
        existingFile(wanted) ?? (fallback && extname(wanted) === '' ? existingFile(join(root, fallback)) : undefined)
      if (!file) return sendText(response, 404, 'no such file')
      response.writeHead(200, { 'content-type': contentTypeOf(file), 'cache-control': 'no-cache' })
      createReadStream(file).pipe(response)
    },
  }
}

function existingFile(path: string): string | undefined {
  for (const candidate of [path, join(path, 'index.html')]) {
    if (statSync(candidate, { throwIfNoEntry: false })?.isFile()) return candidate
  }
  return undefined
}
