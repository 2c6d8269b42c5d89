import type * as v from 'valibot'

/** Chinese words for a schema's refusal, for those schemas that bring no message of their own. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return '不认识的字段'
  if (issue.received === 'undefined') return '缺少必填内容'
  return byType[issue.type]?.(issue) ?? '内容格式不正确'
}

const requirement = (issue: v.BaseIssue<unknown>): string => String(issue.requirement)

const byType: Readonly<Record<string, (issue: v.BaseIssue<unknown>) => string>> = {
  string: () => '应为文字',
  number: () => '应为数字',
  boolean: () => '应为“是”或“否”',
  array: () => '应为列表',
  strict_object: () => '应为对象',
  record: () => '应为对象',
  integer: () => '应为整数',
  safe_integer: () => '应为整数',
  min_value: issue => `不能小于 ${requirement(issue)}`,
  max_value: issue => `不能大于 ${requirement(issue)}`,
  min_length: issue => `至少 ${requirement(issue)} 项`,
  max_length: issue => `最多 ${requirement(issue)} 项`,
  non_empty: () => '不能为空',
  picklist: () => '不在可选范围内',
  literal: () => '不在可选范围内',
  variant: () => '不在可选范围内',
}
