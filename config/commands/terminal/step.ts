import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectRoot } from './project-root'
import { say, seconds } from './say'
import { Stop } from './stop'

export interface Step {
  readonly label: string
  /** Name of the tool's npm package, and of its command where that differs. */
  readonly tool: string
  readonly bin?: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Show the tool's lines as they come; else only when it fails. */
  readonly live?: boolean
}

/** Runs one tool of the project by Node, in the project's folder. Throws `Stop` with the tool's own words when it fails. */
export async function runStep(step: Step): Promise<void> {
  const began = Date.now()
  if (step.live) say(step.label)
  const { code, output } = await runTool(step)
  if (code !== 0) throw new Stop(`${output}\n${step.label}: failed (exit code ${code})`)
  say(`${step.label}: ok, ${seconds(Date.now() - began)}`)
}

function runTool({ tool, bin = tool, args, env, live }: Step): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [binFile(tool, bin), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout?.on('data', chunk => chunks.push(chunk))
  child.stderr?.on('data', chunk => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8').trim() }))
  })
}

/** The script behind a tool's command: started by this very Node, so that no shell and no PATH take part. */
function binFile(tool: string, bin: string): string {
  const manifest = packageFile(tool)
  const declared = createRequire(manifest)(manifest).bin as string | Record<string, string>
  const relative = typeof declared === 'string' ? declared : declared[bin]
  if (relative === undefined) throw new Error(`${tool} has no command ${bin}`)
  return join(dirname(manifest), relative)
}

const packageFile = (tool: string) => join(projectRoot, 'node_modules', tool, 'package.json')
