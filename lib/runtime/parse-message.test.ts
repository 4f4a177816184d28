import { expect, test } from 'vitest'
import { messageParser } from './parse-message'
import { emitter, protocolLimits } from './sandbox/protocol'
import { tapeLimits } from './tape/event'

const event = (n: number, more: object = {}) => ({
  event: { n, ms: 1, from: 'app', to: 'server', file: null, line: null, kind: 'print', payload: { text: 'x', stream: 'stdout' }, ...more },
})
const line = (value: unknown) => `t:${JSON.stringify(value)}`

test('an event under the token is heard, and its number only rises', () => {
  const { hear, dropped, last } = messageParser('t')
  expect(hear(line(event(0)))).toMatchObject({ kind: 'event', event: { n: 0 } })
  expect(hear(line(event(4)))).toMatchObject({ kind: 'event' })
  expect(hear(line(event(4))).kind).toBe('nothing')
  expect(hear(line(event(3))).kind).toBe('nothing')
  expect([dropped(), last()]).toEqual([2, 4])
})

test('violations, results and errors are told apart by a mark that lines cannot carry', () => {
  const { hear } = messageParser('t')
  expect(hear(line({ violation: { rule: 'a', n: 0, found: 'b', line: 1 } }))).toMatchObject({ kind: 'violation' })
  expect(hear('t={"a":1}')).toEqual({ kind: 'result', text: '{"a":1}' })
  expect(hear('t^')).toEqual({ kind: 'spoiled' })
  expect(hear('t!broken')).toEqual({ kind: 'error', text: 'broken' })
  expect(hear('t:={"a":1}').kind).toBe('nothing')
})

test.each([
  ['another token', 'u:{}'],
  ['an object', { event: 1 }],
  ['no JSON', 't:{'],
  ['an unknown key', line(event(0, { more: 1 }))],
  ['an unknown kind', line(event(0, { kind: 'eval' }))],
  ['a prototype', 't:{"__proto__":{"polluted":1}}'],
  ['a lane that is none', line(event(0, { from: 'page' }))],
  ['text over the limit', line(event(0, { payload: { text: 'x'.repeat(tapeLimits.text + 1), stream: 'stdout' } }))],
  ['a line over the limit', `t:${' '.repeat(protocolLimits.line + 1)}`],
])('%s is dropped and counted', (_what, data) => {
  const { hear, dropped } = messageParser('t')
  expect(hear(data).kind).toBe('nothing')
  expect(dropped()).toBe(1)
  expect('polluted' in {}).toBe(false)
})

test('too many lines, too much text and too many events are a flood', () => {
  const many = messageParser('t')
  const last = Array.from({ length: protocolLimits.lines + 1001 }, () => many.hear('t:')).at(-1)
  expect(last?.kind).toBe('flood')
  const long = messageParser('t')
  const text = 'x'.repeat(1_000_000)
  expect(Array.from({ length: 25 }, () => long.hear(text)).at(-1)?.kind).toBe('flood')
  const events = messageParser('t')
  const heard = Array.from({ length: tapeLimits.events + 1 }, (_, n) => events.hear(line(event(n))).kind)
  expect([heard.at(-2), heard.at(-1)]).toEqual(['event', 'flood'])
})

test('the worker falls silent at its limit, after one word that says so', () => {
  const said: string[] = []
  const emit = emitter('t', (text) => said.push(text))
  emit(1)
  emit({})
  for (let i = 0; i < protocolLimits.lines + 10; i++) emit('x')
  expect(said).toHaveLength(protocolLimits.lines + 1)
  expect(said.at(-1)).toBe('t+')
})
