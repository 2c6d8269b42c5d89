import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './cruise'
import { impureUses, rawDivisions } from './impure-uses'
import { readSource, sourceFiles } from './source-files'

const planted = join(__dirname, 'planted/impure')
const plantedText = (name: string) => readFileSync(join(planted, name), 'utf8')
const lineCount = (text: string) => text.trimEnd().split('\n').length
const found = (files: readonly string[], check: (file: string, text: string) => string[]) =>
  files.flatMap(file => check(file, readSource(file)).map(use => `${file}:${use}`))

const domainFiles = sourceFiles('src/domain')

describe('the domain', () => {
  it('asks no clock, no chance and no locale', () => {
    expect(domainFiles.length).toBeGreaterThan(20)
    expect(found(domainFiles, impureUses)).toEqual([])
  })

  it('divides through the functions of kernel and money alone', () => {
    const elsewhere = domainFiles.filter(file => !/^src\/domain\/(kernel|money)\//.test(file))
    expect(found(elsewhere, rawDivisions)).toEqual([])
  })
})

describe('planted misuse', () => {
  it('of the platform does not compile in the domain', () => {
    const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', planted, '--pretty', 'false'], { encoding: 'utf8' })
    const refused = Array.from(stdout.matchAll(/reaches-for-the-platform\.ts\((\d+),/g), match => Number(match[1]))
    const lines = lineCount(plantedText('reaches-for-the-platform.ts'))
    expect([...new Set(refused)]).toEqual(Array.from({ length: lines }, (_, index) => index + 1))
    expect(stdout).not.toContain('asks-nobody')
  })

  it('of clock, chance and locale is found line by line', () => {
    const text = plantedText('asks-the-world.ts')
    const lines = impureUses('asks-the-world.ts', text).map(use => Number.parseInt(use, 10))
    expect(lines).toEqual(Array.from({ length: lineCount(text) }, (_, index) => index + 1))
  })

  it('is told from what is pure', () => {
    expect(impureUses('asks-nobody.ts', plantedText('asks-nobody.ts'))).toEqual([])
  })

  it('of a written-out division is found', () => {
    expect(
      rawDivisions('x.ts', 'const yuan = fen / 100\nlet half = 3\nhalf /= 2\nconst text = "a/b" // 1/2'),
    ).toHaveLength(2)
  })
})
