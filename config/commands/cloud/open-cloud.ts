import { join } from 'node:path'
import { type LocalCloud, LocalCloudError, type LocalCloudOptions, startLocalCloud } from '../../../local-cloud'
import { declarations } from '../../cloud/declarations'
import { projectRoot } from '../terminal/project-root'
import { Stop } from '../terminal/stop'

const functionsDir = join(projectRoot, 'dist', 'cloudfunctions')

/** What a CloudBase environment is told by its settings. */
const env = { WXPAY_SUB_MCH_ID: '1900000109' }

/** One instance of each function is started at once: a bundle that does not load is told now, not at somebody's first tap. */
const warmed = {
  ...declarations,
  functions: declarations.functions.map(declared => ({ ...declared, warmInstances: 1 })),
}

/** The product's own environment on this machine. What the user can mend ends as one sentence. */
export async function openCloud(
  options: Pick<LocalCloudOptions, 'dataDir'> & Partial<LocalCloudOptions>,
): Promise<LocalCloud> {
  try {
    return await startLocalCloud({ functionsDir, declarations: warmed, env, ...options })
  } catch (error) {
    if (error instanceof LocalCloudError) throw new Stop(`${error.message}${hints[error.code] ?? ''}`)
    throw error
  }
}

const hints: Partial<Record<LocalCloudError['code'], string>> = {
  PORT_IN_USE: '\nChoose another: npm start -- --port 8788',
  DATA_DAMAGED: '\nStart over with new data: npm start -- --fresh',
  DATA_IN_USE: '\nAnother npm start is using it: end that one, or use another folder with --data DIR.',
}
