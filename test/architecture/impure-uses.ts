import ts from 'typescript'

/** Calls that make the same input give another answer: a clock, chance, this machine's zone or language. */
const impureCalls: readonly RegExp[] = [
  /^(globalThis\.)?Date(\.now)?$/,
  /^(globalThis\.)?Math\.random$/,
  /^(globalThis\.)?crypto\./,
  /^(globalThis\.)?performance\./,
  /^Intl\./,
  /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/,
  /\.(toLocale\w*|localeCompare)$/,
  /\.to(Date|Time)String$/,
]

/** Where a domain file asks the world instead of its arguments: `line: expression`. */
export function impureUses(fileName: string, text: string): string[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, true)
  return nodesOf(source)
    .filter(isImpure)
    .map(node => `${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`)
}

/**
 * Divisions that may leave a fraction: neither inside `Math.floor`, `ceil` or `trunc`, nor of a numerator that was made divisible
 * (`x - (x % n)`). Amounts and counts are whole; a fraction that slips in is found much later, as a fen too few.
 */
export function fractions(fileName: string, text: string): string[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, true)
  const divides = [ts.SyntaxKind.SlashToken, ts.SyntaxKind.SlashEqualsToken]
  return nodesOf(source)
    .filter(ts.isBinaryExpression)
    .filter(node => divides.includes(node.operatorToken.kind) && !isWhole(node))
    .map(node => `${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`)
}

const isWhole = (node: ts.BinaryExpression): boolean =>
  (ts.isCallExpression(node.parent) && /^Math\.(floor|ceil|trunc)$/.test(node.parent.expression.getText())) ||
  /^\(.+ - (\(.+ % .+\)|digit|cents|rest)\)$/s.test(node.left.getText())

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) {
    const name = node.expression.getText()
    return (name === 'Date' && !node.arguments?.length) || name.startsWith('Intl.')
  }
  if (ts.isCallExpression(node)) return impureCalls.some(pattern => pattern.test(node.expression.getText()))
  // A clock handed on uncalled is a clock still: `const now = Date.now`.
  const text = ts.isPropertyAccessExpression(node) ? node.getText() : ''
  return (
    /^(Date\.now|Math\.random)$/.test(text) && !(ts.isCallExpression(node.parent) && node.parent.expression === node)
  )
}

const nodesOf = (node: ts.Node): ts.Node[] => {
  const children: ts.Node[] = []
  ts.forEachChild(node, child => {
    children.push(child, ...nodesOf(child))
  })
  return children
}
