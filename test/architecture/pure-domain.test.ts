import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './cruise'
import { fractions, impureUses } from './impure-uses'
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

  // The quote's search compares bounds, which are fractions on purpose: never an amount that is shown or charged.
  it('leaves no fraction behind, nor do the functions around it', () => {
    const files = [...domainFiles, ...sourceFiles('cloudfunctions')]
    const whole = files.filter(file => !/^src\/domain\/(kernel|money|promotion\/engine)\//.test(file))
    expect(found(whole, fractions)).toEqual([])
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

  it('of a division that leaves a fraction is found', () => {
    const bad = ['const yuan = fen / 100', 'let half = fen\nhalf /= 2', 'const share = Math.round(total / 3)']
    const good = ['Math.floor(x / 3)', 'const sets = (x - (x % step)) / step', 'const text = "a/b" // 1/2']
    expect(bad.map(text => fractions('x.ts', text).length)).toEqual([1, 1, 1])
    expect(good.flatMap(text => fractions('x.ts', text))).toEqual([])
  })
})
