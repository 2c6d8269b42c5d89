import { useState } from 'react'
import type { StaffInviteView } from '@/contracts'
import { useMutation } from '@/hooks/use-mutation'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { textOf } from '@/services/service'
import { readSession } from '@/services/session'
import { staffService } from '@/services/staff'

export interface UseStaffInvite {
  readonly remote: Remote<StaffInviteView>
  readonly reload: () => Promise<void>
  readonly name: string
  readonly rename: (name: string) => void
  readonly problem: string | null
  readonly busy: boolean
  /** Whether this person is staff now. */
  readonly accept: () => Promise<boolean>
}

export function useStaffInvite(code: string): UseStaffInvite {
  const { remote, reload } = useRemote(code, () => staffService.ask('readStaffInvite', { code }))
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const sending = useMutation((requestId, accepted: string) =>
    staffService.change('acceptStaffInvite', requestId, { code, name: accepted }),
  )
  async function accept(): Promise<boolean> {
    const accepted = name.trim()
    setMissing(accepted === '')
    if (accepted === '') return false
    const answer = await sending.submit(accepted)
    if (answer?.ok) await readSession()
    return answer?.ok === true
  }
  const problem = missing ? '请填写姓名，同事和经销商会看到它' : sending.error && textOf(sending.error)
  return { remote, reload, name, rename: setName, problem, busy: sending.busy, accept }
}
