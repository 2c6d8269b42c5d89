import { readFileSync } from 'node:fs'
import path from 'node:path'

const source = readFileSync(path.join(__dirname, '../../../src/styles/_tokens.scss'), 'utf8')
const tokens = new Map([...source.matchAll(/^\$([\w-]+): (#[0-9a-f]{6});/gm)].map(([, name, hex]) => [name!, hex!]))

const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.039_28 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
const contrast = (text: string, ground: string): number => {
  const [light, dark] = [luminance(tokens.get(text)!), luminance(tokens.get(ground)!)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

const AA = 4.5
const inks = ['ink', 'ink-soft', 'ink-faint', 'brand', 'danger']
const grounds = ['ground', 'surface', 'surface-sunk']
const pairs = [
  ...inks.flatMap(ink => grounds.map(ground => [ink, ground])),
  ...['brand', 'good', 'warn', 'danger', 'info', 'gold'].map(tone => [
    tone,
    tone === 'brand' ? 'brand-soft' : `${tone}-soft`,
  ]),
  ['ink', 'brand-soft'],
  ['ink-soft', 'brand-soft'],
  ['ink-faint', 'brand-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-deep'],
  ['on-night', 'night-raised'],
  ['on-night-soft', 'night-raised'],
  ['night-accent', 'night-raised'],
] as [string, string][]

test.each(pairs)('%s reads on %s at AA', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(AA)
})
