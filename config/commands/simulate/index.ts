import { readFile } from 'node:fs/promises'
import { misused, runCommand } from '../terminal/stop'
import { answerText, unreadable } from './answer'

/**
 * `npm run --silent simulate -- FILE` (`-` = standard input): answers what-if questions of docs/rules.md, as JSON on standard output
 * and nothing else. Unreadable input prints one error object and ends with 1.
 */
void runCommand(async ([file, ...others]) => {
  if (file === undefined || others.length > 0) {
    throw misused('Usage: npm run --silent simulate -- FILE   (- reads standard input)')
  }
  const text = await readText(file)
  const { readable, output } = text === undefined ? { readable: false, output: unreadable } : answerText(text)
  process.stdout.write(`${JSON.stringify(output)}\n`)
  if (!readable) process.exitCode = 1
})

async function readText(file: string): Promise<string | undefined> {
  try {
    return file === '-' ? await standardInput() : await readFile(file, 'utf8')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return undefined
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
