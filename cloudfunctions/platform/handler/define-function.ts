import type { ActionReply, Contract, OutputOf, ParsedInputOf } from '../../../src/contracts'
import type { Result } from '../../../src/domain/kernel'
import { currentTime } from '../clock'
import { beginCall, takeOperationCount } from '../data'
import { idFrom } from '../id'
import { callerOpenid, findPerson } from '../identity'
import { type Log, logger } from '../log'
import { type Context, contextOf } from './context'
import { type Answer, type Failure, fail } from './failure'
import { failureOfThrown, refusalOf } from './map-error'
import { type ReadRequest, readInput, readRequest } from './read-request'

export type UseCase<C extends Contract, Name extends keyof C> = (
  input: ParsedInputOf<C[Name]>,
  context: Context,
) => Answer<OutputOf<C[Name]>>

/** One use case for every action of the contract, and no other. */
export type UseCases<C extends Contract> = { readonly [Name in keyof C]: UseCase<C, Name> }

export type Main = (event: unknown) => Promise<ActionReply>

export interface FunctionOptions {
  /** A `oncePerCall` read that most actions need: begun beside the caller's roles, it costs no round trip of its own. */
  readonly prefetch?: () => Promise<unknown>
}

type AnyUseCase = (input: unknown, context: Context) => Answer<unknown>

/**
 * A cloud function of a contract. Each call: identity from WeChat alone → roles → right to ask → input → use case →
 * one reply and one line of log. It never throws: the client would get the platform's words instead of ours.
 */
export function defineFunction<C extends Contract>(
  contract: C,
  useCases: UseCases<C>,
  { prefetch }: FunctionOptions = {},
): Main {
  return async event => {
    beginCall()
    const startedAt = performance.now()
    const request = readRequest(contract, event)
    const openid = callerOpenid()
    const log = logger({
      requestId: request.ok ? request.value.requestId : '',
      action: request.ok ? request.value.name : '',
      person: openid === null ? '' : idFrom(openid).slice(0, 12),
    })
    takeOperationCount()
    // Whoever needs it meets its failure; a call that does not must not fall over it.
    if (openid !== null) prefetch?.().catch(() => undefined)
    const result = await settled(log, () => {
      if (!request.ok) return Promise.resolve(request)
      if (openid === null) return Promise.resolve(fail('NOT_SIGNED_IN'))
      const run = useCases[request.value.name] as unknown as AnyUseCase
      return answer(request.value, run, { openid, input: (event as { input?: unknown }).input, log })
    })
    const ms = Math.round(performance.now() - startedAt)
    log.info('answered', { code: result.ok ? 'OK' : result.error.code, ms, operations: takeOperationCount() })
    return result.ok ? { ...result, at: currentTime() } : refusalOf(result.error)
  }
}

async function answer(
  { name, action, requestId }: ReadRequest,
  run: AnyUseCase,
  { openid, input, log }: { openid: string; input: unknown; log: Log },
): Answer<unknown> {
  const person = await findPerson(openid)
  if (!action.allow.some(role => person.roles.includes(role))) return fail('FORBIDDEN')
  const parsed = readInput(action, input)
  if (!parsed.ok) return parsed
  return run(parsed.value, contextOf(person, { action: name, requestId, input: parsed.value, now: currentTime(), log }))
}

async function settled(log: Log, run: () => Answer<unknown>): Promise<Result<unknown, Failure>> {
  try {
    return await run()
  } catch (thrown) {
    const failure = failureOfThrown(thrown)
    if (failure.code !== 'INVALID_INPUT') log.error('threw', thrown)
    return fail(failure.code, failure)
  }
}
