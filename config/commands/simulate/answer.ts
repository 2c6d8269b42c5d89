import { type InvalidInput, invalidInput } from '../../../src/domain/kernel'
import { questions } from './questions'

type Answered = unknown | { readonly error: InvalidInput }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The answer to one element: an input, or `{name, input}`. A bad input answers `{error}`; paths are the input's own. */
function answerOne(element: unknown): Answered {
  const input = isRecord(element) && !('kind' in element) && 'input' in element ? element.input : element
  if (!isRecord(input)) return { error: invalidInput('应为对象') }
  if (typeof input.kind !== 'string') return { error: invalidInput('缺少必填内容', ['kind']) }
  const question = questions.get(input.kind)
  if (!question) return { error: invalidInput(`没有这种计算：${input.kind}`, ['kind']) }
  const answered = question(input)
  return answered.ok ? answered.value : { error: answered.error }
}

/** The answers to a text: one for one element, an array in the same order for an array. Undefined where it is no JSON. */
export function answerText(text: string): { readonly readable: boolean; readonly output: unknown } {
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { readable: false, output: unreadable }
  }
  return { readable: true, output: Array.isArray(read) ? read.map(answerOne) : answerOne(read) }
}

export const unreadable = { error: invalidInput('不是可读的 JSON') }
