import type { OutputOf, StaffInviteView, StaffRole, StaffRow, staffContract } from '@/contracts'
import { type UseMutation, useMutation } from '@/hooks/use-mutation'
import { useRefresh } from '@/hooks/use-refresh'
import { type Remote, useRemote } from '@/hooks/use-remote'
import { staffService } from '@/services/staff'

export type StaffList = OutputOf<typeof staffContract.listStaff>
export interface StaffPost {
  readonly roles: StaffRole[]
  readonly regions: string[]
  readonly supervisorId?: string
}

export interface UseStaff {
  readonly remote: Remote<StaffList>
  readonly reload: () => Promise<void>
  readonly inviting: UseMutation<StaffPost, StaffInviteView>
  readonly updating: UseMutation<StaffPost & { readonly staffId: string }, StaffRow>
  readonly revoking: UseMutation<string, StaffRow>
}

export function useStaff(): UseStaff {
  const { remote, reload } = useRemote('all', () => staffService.ask('listStaff', {}))
  useRefresh(reload)
  const inviting = useMutation(async (requestId, post: StaffPost) => {
    const answer = await staffService.change('createStaffInvite', requestId, post)
    if (answer.ok) await reload()
    return answer
  })
  const updating = useMutation(async (requestId, post: StaffPost & { readonly staffId: string }) => {
    const answer = await staffService.change('updateStaff', requestId, post)
    if (answer.ok) await reload()
    return answer
  })
  const revoking = useMutation(async (requestId, staffId: string) => {
    const answer = await staffService.change('revokeStaff', requestId, { staffId })
    if (answer.ok) await reload()
    return answer
  })
  return { remote, reload, inviting, updating, revoking }
}
