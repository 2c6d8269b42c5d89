import { createHash } from 'node:crypto'
import fc from 'fast-check'
import * as v from 'valibot'
import {
  canonicalJson,
  clockTimeSchema,
  compareIds,
  contentHash,
  eventsFor,
  exhausted,
  idSchema,
  instantSchema,
  localDateSchema,
  nextState,
  nonEmptyUniqueIdsSchema,
  objectOnly,
  ownValue,
  parse,
  qtySchema,
  recordOf,
  refusal,
  rule,
  type StateMachine,
  uniqueIdsSchema,
} from '../../../src/domain/kernel'

test('ids compare by UTF-16 code unit, whatever the locale', () => {
  expect(['b', 'a', 'B', '😀', '\uff5e', 'a1', '中'].sort(compareIds)).toEqual([
    'B',
    'a',
    'a1',
    'b',
    '中',
    '😀',
    '\uff5e',
  ])
  expect(compareIds('x', 'x')).toBe(0)
})

test('own values are never inherited ones', () => {
  expect(ownValue({ a: 1 }, 'a')).toBe(1)
  expect(ownValue<unknown>({}, 'constructor')).toBeUndefined()
  expect(ownValue(undefined, 'a')).toBeUndefined()
})

test('a list is no object, even where every field may be left out', () => {
  const limits = objectOnly(v.strictObject({ uses: v.optional(qtySchema) }))
  expect(parse(limits, {})).toEqual({ ok: true, value: {} })
  expect(parse(limits, [])).toMatchObject({ ok: false, error: { message: '应为对象', path: '' } })
  expect(parse(limits, null)).toMatchObject({ ok: false, error: { message: '应为对象' } })
})

test('a record keeps every value it is given, or refuses it', () => {
  const stock = recordOf(qtySchema)
  expect(parse(stock, { A: 1, toString: 2 })).toEqual({ ok: true, value: { A: 1, toString: 2 } })
  expect(parse(stock, [])).toMatchObject({ ok: false, error: { message: '应为对象' } })
  expect(parse(stock, { A: 0 })).toMatchObject({ ok: false, error: { path: 'A' } })
  for (const key of ['__proto__', 'prototype', 'constructor']) {
    expect(parse(stock, JSON.parse(`{"${key}":1}`))).toMatchObject({ ok: false, error: { path: key } })
  }
})

describe('content hash', () => {
  test('is SHA-256 of the canonical JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(contentHash(value)).toBe(createHash('sha256').update(canonicalJson(value)).digest('hex'))
      }),
    )
  })
  test('long texts cross the block sizes', () => {
    for (const length of [0, 53, 54, 55, 61, 62, 63, 64, 119, 500]) {
      const text = '中a'.repeat(length)
      expect(contentHash(text)).toBe(createHash('sha256').update(JSON.stringify(text)).digest('hex'))
    }
  })
  test('the order of keys changes nothing, undefined is left out, the order of lists counts', () => {
    expect(contentHash({ a: 1, b: [1, 2], c: undefined })).toBe(contentHash({ b: [1, 2], a: 1 }))
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]))
  })
})

describe('parsing', () => {
  const schema = v.strictObject({
    cart: v.array(v.strictObject({ sku: idSchema, qty: qtySchema })),
    ids: v.optional(nonEmptyUniqueIdsSchema),
    all: v.optional(uniqueIdsSchema),
    at: v.optional(instantSchema),
    day: v.optional(localDateSchema),
    clock: v.optional(clockTimeSchema),
    mode: v.optional(v.picklist(['x', 'y'])),
    flag: v.optional(v.boolean()),
  })
  const row = { sku: 'A', qty: 1 }
  test.each([
    [7, '', '应为对象'],
    [null, '', '应为对象'],
    [{}, 'cart', '缺少必填内容'],
    [{ cart: {} }, 'cart', '应为列表'],
    [{ cart: [row, { sku: 'B', qty: 0 }] }, 'cart[1].qty', '不能小于 1'],
    [{ cart: [{ sku: 'B', qty: 100_000 }] }, 'cart[0].qty', '不能大于 99999'],
    [{ cart: [{ sku: 'B', qty: 1.5 }] }, 'cart[0].qty', '应为整数'],
    [{ cart: [{ sku: 'B', qty: '1' }] }, 'cart[0].qty', '应为数字'],
    [{ cart: [{ sku: 'B', qty: Number.NaN }] }, 'cart[0].qty', '应为数字'],
    [{ cart: [{ sku: '', qty: 1 }] }, 'cart[0].sku', '不能为空'],
    [{ cart: [{ sku: 'x'.repeat(129), qty: 1 }] }, 'cart[0].sku', '最长 128 个字符'],
    [{ cart: [{ ...row, color: 'red' }] }, 'cart[0].color', '不认识的字段'],
    [{ cart: [], ids: [] }, 'ids', '不能为空列表，没有就不要写'],
    [{ cart: [], ids: ['a', 'b', 'a'] }, 'ids[2]', '重复了'],
    [{ cart: [], all: ['a', 'a'] }, 'all[1]', '重复了'],
    [{ cart: [], at: '2026-11-23' }, 'at', '应为带时区的时间，如 2026-11-23T12:00:00+08:00'],
    [{ cart: [], day: '2026-02-30' }, 'day', '应为存在的日期，如 2026-11-23'],
    [{ cart: [], clock: '24:00' }, 'clock', '应为时刻，如 20:00'],
    [{ cart: [], mode: 'z' }, 'mode', '不在可选范围内'],
    [{ cart: [], flag: 1 }, 'flag', '应为“是”或“否”'],
  ])('%j is refused at "%s": %s', (input, path, message) => {
    expect(parse(schema, input)).toEqual({ ok: false, error: { code: 'INVALID_INPUT', message, path } })
  })
  test('gives back what the schema names, times as instants', () => {
    expect(parse(schema, { cart: [row], all: [], at: '1970-01-01T00:00:01Z' })).toEqual({
      ok: true,
      value: { cart: [row], all: [], at: 1000 },
    })
  })
  test('a rule over a whole value names its place, or the whole', () => {
    const pair = v.pipe(
      v.strictObject({ a: v.number(), b: v.number() }),
      rule(({ a, b }) => (a > b ? refusal('甲不能大于乙') : undefined)),
    )
    expect(parse(v.strictObject({ pair }), { pair: { a: 2, b: 1 } })).toMatchObject({
      ok: false,
      error: { path: 'pair' },
    })
    expect(parse(pair, { a: 1, b: 2 })).toMatchObject({ ok: true })
  })
})

describe('state machines', () => {
  const door: StateMachine<'open' | 'shut' | 'locked', 'close' | 'lock', 'guest' | 'owner', 'key' | 'quiet'> = {
    states: ['open', 'shut', 'locked'],
    initial: ['open'],
    transitions: [
      { from: 'open', event: 'close', to: 'shut', actors: ['guest', 'owner'], guards: [] },
      { from: 'shut', event: 'lock', to: 'locked', actors: ['owner'], guards: ['key'] },
      { from: 'shut', event: 'lock', to: 'shut', actors: ['guest'], guards: ['quiet', 'key'] },
    ],
  }
  test.each([
    ['open', 'lock', 'owner', [], { code: 'NOT_POSSIBLE_NOW' }],
    ['shut', 'lock', 'owner', [], { code: 'CONDITION_NOT_MET', guards: ['key'] }],
    ['shut', 'lock', 'guest', ['key'], { code: 'CONDITION_NOT_MET', guards: ['quiet'] }],
  ] as const)('%s %s by %s holding %j is refused', (state, event, actor, holds, error) => {
    expect(nextState(door, { state, event, actor, holds })).toEqual({ ok: false, error })
  })
  test('someone without a row is not allowed', () => {
    const ownersOnly = { ...door, transitions: door.transitions.slice(0, 2) }
    expect(nextState(ownersOnly, { state: 'shut', event: 'lock', actor: 'guest', holds: ['key'] })).toEqual({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    })
  })
  test('buttons are the events of an actor', () => {
    expect([
      eventsFor(door, 'open', 'guest'),
      eventsFor(door, 'shut', 'owner'),
      eventsFor(door, 'locked', 'owner'),
    ]).toEqual([['close'], ['lock'], []])
  })
})

test('an unhandled member of a union throws when it is reached all the same', () => {
  expect(() => exhausted('x' as never)).toThrow('unreachable: x')
})
