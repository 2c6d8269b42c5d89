import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LocalCloudError, messageOf } from '../errors'

const openHere = new Set<string>()

/**
 * Marks a data folder as in use by this process; answers how to unmark it. Two servers on one folder would each hold their
 * own versions in memory, so a second one is refused. A mark left by a killed process does not count.
 */
export function lockDirectory(directory: string): () => void {
  const path = resolve(directory, 'in-use-by-process')
  const owner = readMark(path)
  const taken = openHere.has(path) || (owner && owner.processId !== process.pid && isRunning(owner))
  if (taken) {
    throw new LocalCloudError(
      'DATA_IN_USE',
      `The data folder ${directory} is in use by process ${owner?.processId ?? process.pid}.`,
    )
  }
  try {
    mkdirSync(directory, { recursive: true })
    writeFileSync(path, `${process.pid} ${startOf(process.pid) ?? ''}`)
  } catch (error) {
    throw new LocalCloudError('DATA_DAMAGED', `The data folder ${directory} cannot be written (${messageOf(error)}).`)
  }
  openHere.add(path)
  return () => {
    openHere.delete(path)
    rmSync(path, { force: true })
  }
}

interface Mark {
  processId: number
  start: string
}

function readMark(path: string): Mark | undefined {
  try {
    const [id = '', start = ''] = readFileSync(path, 'utf8').split(' ')
    const processId = Number(id)
    return Number.isInteger(processId) && processId > 0 ? { processId, start } : undefined
  } catch {
    return undefined
  }
}

function isRunning({ processId, start }: Mark): boolean {
  try {
    process.kill(processId, 0)
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const found = startOf(processId)
  // Ended but not yet collected by its parent, or another process that was given the same number.
  return found !== 'ended' && (found === undefined || start === '' || found === start)
}

/** When a process began, in the kernel's ticks; undefined where the system does not say. */
function startOf(processId: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields[19]
  } catch {
    return undefined
  }
}
