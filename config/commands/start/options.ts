import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../terminal/project-root'
import { misused } from '../terminal/stop'

export interface StartOptions {
  readonly port: number
  readonly dataDir: string
  readonly fresh: boolean
}

const DEFAULT_PORT = 8787

export const startHelp = `npm start -- [options]

Runs the product on this machine: the local cloud with its data, the functions, and the mini-program in a phone frame.
The first start sets up the brand of config/brand and plays its demo; later starts go on with what is there.

  --port N     port on 127.0.0.1 (default ${DEFAULT_PORT}; 0 takes a free one)
  --data DIR   folder for the data (default .data)
  --fresh      throw the data away and play the demo anew
  --help       this text
`

/** The options, or undefined where only help was asked for. Throws `Stop` for what cannot be meant. */
export function readStartOptions(args: readonly string[]): StartOptions | undefined {
  const { port, data, fresh = false, help = false } = parse(args)
  if (help) return undefined
  return { port: readPort(port), dataDir: resolve(projectRoot, data ?? '.data'), fresh }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    const options = { port: text, data: text, fresh: flag, help: { ...flag, short: 'h' } } as const
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw misused(`${(error as Error).message.split('. To specify')[0]}\n\n${startHelp}`)
  }
}

function readPort(text = String(DEFAULT_PORT)): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port
  throw misused(`--port takes a number from 0 to 65535, not "${text}".`)
}
