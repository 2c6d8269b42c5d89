import { useCallback, useRef, useState } from 'react'
import { newRequestId } from '@/services/request-id'
import type { Reply, ServiceError } from '@/services/service'

export interface UseMutation<Input, Output> {
  readonly busy: boolean
  readonly error: ServiceError | null
  /** null while an earlier submit is still under way: a double tap sends once. */
  readonly submit: (input: Input) => Promise<Awaited<Reply<Output>> | null>
  readonly dismiss: () => void
}

/**
 * Changes something on the server. The request id is made when the form opens and kept while it is unknown whether the change
 * happened, so that a retry cannot do it twice; a settled answer (done, or refused) ends that intention and the next gets a new id.
 */
export function useMutation<Input, Output>(
  send: (requestId: string, input: Input) => Reply<Output>,
): UseMutation<Input, Output> {
  const [state, setState] = useState<{ busy: boolean; error: ServiceError | null }>({ busy: false, error: null })
  const requestId = useRef('')
  const underWay = useRef(false)
  if (requestId.current === '') requestId.current = newRequestId()
  const latestSend = useRef(send)
  latestSend.current = send

  const submit = useCallback(async (input: Input) => {
    if (underWay.current) return null
    underWay.current = true
    setState({ busy: true, error: null })
    const answer = await latestSend.current(requestId.current, input)
    underWay.current = false
    if (answer.ok || isSettled(answer.error)) requestId.current = newRequestId()
    setState({ busy: false, error: answer.ok ? null : answer.error })
    return answer
  }, [])
  const dismiss = useCallback(() => setState(before => ({ ...before, error: null })), [])
  return { ...state, submit, dismiss }
}

// A refusal changed nothing, except where the server itself cannot tell how far it came.
const isSettled = (error: ServiceError): boolean =>
  error.kind === 'refused' && error.code !== 'BUSY' && error.code !== 'INTERNAL' && error.code !== 'PAYMENT_UNKNOWN'
