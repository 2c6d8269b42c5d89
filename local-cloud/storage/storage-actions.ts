import { CloudError, invalidParameter } from '../errors'
import { type Route, sendText } from '../gateway/http-server'
import { readBody } from '../gateway/request-body'
import type { ServiceAction } from '../gateway/sdk-gateway'
import { contentTypeOf } from '../gateway/statics'
import { type FileStorage, filePrefix } from './storage'

const defaultMaxAge = 7200
const uploadMaxAge = 900
const maxFileBytes = 50 * 1024 * 1024

/** `storage.*` of the SDK: upload and download go through signed links, as with Tencent's object store. */
export function storageActions(storage: FileStorage, url: () => string): Record<string, ServiceAction> {
  const link = (path: string, maxAge: number): string => `${url()}/storage/${path}?${storage.sign(path, 'get', maxAge)}`
  return {
    'storage.getUploadMetadata': async body => {
      const path = String(body.path ?? '').replace(/^\/+/, '')
      if (path === '' || path.split('/').includes('..'))
        throw new CloudError('STORAGE_SIGN_PARAM_INVALID', 'an invalid cloudPath')
      const fileId = filePrefix + path
      const target = `${url()}/storage/${encodeURI(path)}?${storage.sign(path, 'put', uploadMaxAge)}`
      return {
        data: { url: target, token: 'local', authorization: 'local', fileId, cosFileId: encodeURIComponent(fileId) },
      }
    },
    'storage.batchGetDownloadUrl': async body => ({
      data: {
        download_list: listOf(body.file_list).map(item => {
          const { fileid, max_age: maxAge } = item as { fileid?: unknown; max_age?: unknown }
          const fileID = String(fileid)
          return answerFor(storage, fileID, path => ({ tempFileURL: link(path, Number(maxAge) || defaultMaxAge) }))
        }),
      },
    }),
    'storage.batchDeleteFile': async body => ({
      data: {
        delete_list: listOf(body.fileid_list).map(fileid =>
          answerFor(storage, String(fileid), path => {
            storage.remove(path)
            return {}
          }),
        ),
      },
    }),
  }
}

function answerFor(storage: FileStorage, fileID: string, work: (path: string) => object): object {
  try {
    const path = storage.pathOf(fileID)
    if (!storage.exists(path)) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
    return { fileID, code: 'SUCCESS', ...work(path) }
  } catch {
    return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 50)
    throw invalidParameter('a list of 1 to 50 files is expected')
  return value
}

/** Where the signed links lead: PUT stores, GET and HEAD answer the file. */
export function storageRoute(storage: FileStorage): Route {
  return {
    prefix: '/storage/',
    async handle(request, response, url) {
      const path = decodeURIComponent(url.pathname.slice('/storage/'.length))
      const verb = request.method === 'PUT' ? 'put' : 'get'
      if (!storage.allows(path, verb, url.searchParams))
        return sendText(response, 403, 'the link is invalid or has expired')
      if (verb === 'put') {
        storage.write(path, await readBody(request, maxFileBytes))
        response.writeHead(200).end()
        return
      }
      if (!storage.exists(path)) return sendText(response, 404, 'no such file')
      const content = storage.read(path)
      response.writeHead(200, { 'content-type': contentTypeOf(path), 'content-length': content.length })
      response.end(request.method === 'HEAD' ? undefined : content)
    },
  }
}
