import type { ApplicationDraft } from './application-draft'

export type DraftProblems = Partial<Record<keyof ApplicationDraft, string>>

/** The form's own check, so that nobody waits for the server to hear of a missing digit. The server checks again. */
export function checkDraft(draft: ApplicationDraft): DraftProblems {
  const problems: DraftProblems = {}
  if (draft.name.trim() === '') problems.name = '请填写真实姓名'
  if (draft.name.trim().length > 20) problems.name = '姓名最多 20 个字'
  if (!/^1[3-9]\d{9}$/.test(draft.phone)) problems.phone = '请填写 11 位手机号'
  if (draft.region === '') problems.region = '请选择所在区域'
  if (draft.experience.trim().length > 300) problems.experience = '经验最多 300 个字'
  if (!draft.consented) problems.consented = '请先阅读并同意授权说明'
  return problems
}
