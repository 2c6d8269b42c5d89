import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { projectRoot } from './cruise'

const readable = /\.(ts|tsx|js|cjs|mjs|scss)$/
const skipped = new Set(['node_modules', 'dist', 'planted', 'cases'])

/** Paths of the project's own sources below these folders, with forward slashes. */
export function sourceFiles(...folders: readonly string[]): string[] {
  return folders.flatMap(folder =>
    walk(join(projectRoot, folder)).map(file => relative(projectRoot, file).split(sep).join('/')),
  )
}

export const readSource = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

function walk(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(join(folder, entry.name))
    return readable.test(entry.name) ? [join(folder, entry.name)] : []
  })
}
