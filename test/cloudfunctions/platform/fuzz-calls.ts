import fc from 'fast-check'
import { contracts, isErrorCode } from '../../../src/contracts'
import type { TestCloud } from '../../support/cloud'
import { actions, callRaw, cast, type NamedAction } from './cast'
import { nearValid } from './near-valid-input'

/** Things that are there, so that fuzzed calls find something to work on. */
const LIKELY: Readonly<Record<string, readonly unknown[]>> = {
  code: ['CODEFUZZXXXXXXXX', 'STAFFFUZZXXXXXXXX'],
  tier: ['retailer', 'city', 'general'],
  region: ['华东', '华南'],
  regions: [[], ['华东']],
  phone: ['13912345678'],
  consentVersion: [1],
  sku: ['F1', 'F2'],
  dealerId: ['dealer', 'below'],
  applicationId: ['fuzz-application'],
  staffId: ['manager', 'finance'],
  supervisorId: ['operator'],
  total: [2],
  from: [0],
}

export interface FuzzReport {
  readonly calls: number
  readonly succeeded: number
}

/** Made-up input for an action: mostly near what its schema takes, sometimes anything that JSON can say. */
function inputsOf({ name, action }: NamedAction, count: number, seed: number): unknown[] {
  const { input } = (contracts[name] as Record<string, { input: unknown }>)[action] ?? {}
  const made = fc.oneof({ weight: 4, arbitrary: nearValid(input, LIKELY) }, { weight: 1, arbitrary: fc.jsonValue() })
  return fc.sample(made, { numRuns: count, seed }).map(overTheWire)
}

/** JSON knows no undefined, no NaN, no bigint. */
function overTheWire(value: unknown): unknown {
  const text = JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member))
  return text === undefined ? null : (JSON.parse(text) as unknown)
}

/**
 * Calls every action `runsEach` times as each role that may call it in turn. Every reply must be a success or a typed
 * refusal; an apology for a fault is none. An action that refused every call must have changed nothing.
 */
export async function fuzzCalls(test: TestCloud, runsEach: number, seed: number): Promise<FuzzReport> {
  let calls = 0
  let succeeded = 0
  for (const [index, fuzzed] of actions.entries()) {
    const who = cast.filter(role => fuzzed.allow.includes(role))
    const before = await everything(test)
    let changed = false
    for (const [run, input] of inputsOf(fuzzed, runsEach, seed + index).entries()) {
      const event = { action: fuzzed.action, requestId: `fuzz-${seed}-${index}-${run}-0123456789`, input }
      const reply = (await callRaw(test, fuzzed.name, event, who[run % who.length] ?? 'visitor')) as Reply
      calls += 1
      if (reply.ok === true) changed = true
      else if (!isErrorCode(reply.error?.code) || reply.error?.code === 'INTERNAL')
        throw untyped(fuzzed, input, reply, seed)
      if (reply.ok === true) succeeded += 1
    }
    if (!changed && (await everything(test)) !== before) throw new Error(`${fuzzed.name}.${fuzzed.action} changed data`)
  }
  return { calls, succeeded }
}

interface Reply {
  readonly ok?: unknown
  readonly error?: { readonly code?: unknown }
}

const untyped = ({ name, action }: NamedAction, input: unknown, reply: Reply, seed: number): Error =>
  new Error(`${name}.${action} answered ${JSON.stringify(reply)} to ${JSON.stringify(input)} (seed ${seed})`)

const WATCHED = [
  'staff',
  'staffInvites',
  'dealers',
  'invites',
  'applications',
  'settings',
  'products',
  'productImports',
]
const WATCHED_TOO = ['stock', 'orders', 'payments', 'facts', 'inbox', 'balances', 'ledgerEntries']

async function everything(test: TestCloud): Promise<string> {
  return JSON.stringify(await Promise.all([...WATCHED, ...WATCHED_TOO].map(name => test.read(name))))
}
