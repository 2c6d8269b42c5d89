import { barcodeFault, checkDigit } from '../../config/commands/import/barcode'

describe('a barcode', () => {
  // Worked examples of the GS1 General Specifications and of common reference tables.
  it.each([
    ['629104150021', 3],
    ['400638133393', 1],
    ['7351353', 7],
    ['03600029145', 2],
  ])('%s ends in %i', (digits, digit) => {
    expect(checkDigit(digits)).toBe(digit)
  })

  it('is refused with any one digit changed', () => {
    const right = '9521806101377'
    expect(barcodeFault(right)).toBeUndefined()
    for (let at = 0; at < right.length; at++) {
      const other = String((Number(right[at]) + 1) % 10)
      expect(barcodeFault(right.slice(0, at) + other + right.slice(at + 1))).toContain('校验位')
    }
  })
})
