/** The GS1 check digit: from the right, digits weigh 3 and 1 in turn. `digits` come without it. */
export function checkDigit(digits: string): number {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

/** Why a barcode cannot be right, or undefined: GTIN-8, -12, -13 and -14 are known by their check digit. */
export function barcodeFault(text: string): string | undefined {
  if (/e\+\d+$/i.test(text)) return '条码变成了科学计数法，请在 Excel 中把这一列设为「文本」，重新填写后再导出'
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return `条码应为 8、12、13 或 14 位数字，现在是「${text}」`
  const expected = checkDigit(text.slice(0, -1))
  if (Number(text.at(-1)) === expected) return undefined
  return `条码的校验位不对：最后一位应是 ${expected}，现在是 ${text.at(-1)}，请核对条码`
}
