import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud } from '../../../local-cloud'
import { openCloud } from '../cloud/open-cloud'
import type { DemoPerson } from '../demo/people'
import { projectRoot } from '../terminal/project-root'
import type { DataFolder } from './data-folder'

/** The product on one port: the phone frame at `/`, the pages below `/app/`, the functions beside them. */
export const serve = (folder: DataFolder, port: number, log: (line: string) => void): Promise<LocalCloud> =>
  openCloud({
    dataDir: folder.database,
    port,
    log,
    ...(folder.clockAheadMs === 0 ? {} : { startAt: new Date(Date.now() + folder.clockAheadMs) }),
    statics: [
      { prefix: '/app', dir: join(projectRoot, 'dist', 'h5'), fallback: 'index.html' },
      { prefix: '/frame/people.json', dir: join(folder.frame, 'people.json') },
      { prefix: '/', dir: join(projectRoot, 'config', 'frame'), fallback: 'index.html' },
    ],
  })

export function readPeople(folder: DataFolder): readonly DemoPerson[] {
  const file = join(folder.frame, 'people.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoPerson[]) : []
}
