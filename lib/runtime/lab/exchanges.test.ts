import { expect, test } from 'vitest'
import { exchangeAt, exchangesOf, playable, withCopy, withExchange, withoutExchange } from './exchanges'
import { type LabSettings, plainSettings } from './lab-data'
import { clientWords, leavingOf, withLeaving } from './leaving'

const named = (...names: string[]): LabSettings => {
  const [first = '', ...others] = names
  return { ...plainSettings, request: first, more: others.map((request) => ({ request, pieces: [], client: [], after: 0 })) }
}
const names = (settings: LabSettings) => exchangesOf(settings).map(({ request }) => request)

test('a request is copied, changed and taken away where it stands', () => {
  const two = { ...plainSettings, ...withCopy(named('a', 'b'), 0) }
  expect(names(two)).toEqual(['a', 'a', 'b'])
  expect(names({ ...two, ...withExchange(two, 1, { request: 'c' }) })).toEqual(['a', 'c', 'b'])
  expect(names({ ...two, ...withExchange(two, 0, { request: 'c' }) })).toEqual(['c', 'a', 'b'])
  expect(names({ ...two, ...withoutExchange(two, 0) })).toEqual(['a', 'b'])
  expect(withoutExchange(named('a'), 0)).toEqual({})
  expect(exchangeAt(two, 9).request).toBe('b')
})

test('a client leaves at one point, and its texts stay', () => {
  const text = { do: 'text' as const, text: 'hi', after: 0 }
  for (const leaving of [
    { when: 'sending', amount: 4 },
    { when: 'waiting', amount: 200 },
    { when: 'reading', amount: 0 },
    { when: 'never', amount: 0 },
  ] as const) {
    const steps = withLeaving(withLeaving([text], { when: 'reading', amount: 7 }), leaving)
    expect(leavingOf(steps)).toEqual(leaving)
    expect(steps[0]).toEqual(text)
    expect(steps).toHaveLength(leaving.when === 'never' ? 1 : 2)
  }
  expect(clientWords({ request: '', pieces: [3, 3], client: withLeaving([], { when: 'sending', amount: 1 }), after: 50 })).toBe(
    'waits 50 ms, body in 2 pieces and the rest, leaves after 1 byte of its body',
  )
  expect(clientWords({ request: '', pieces: [], client: [], after: 0 })).toBe('stays to the end')
})

test('on HTTP a client can only leave, and on a WebSocket no body breaks off', () => {
  const steps: LabSettings['client'] = [
    { do: 'text', text: 'hi', after: 0 },
    { do: 'close', code: 1000, reason: '', after: 0 },
    { do: 'disconnect', after: 0, sent: 3 },
  ]
  const settings = { ...plainSettings, client: steps, more: [{ request: 'b', pieces: [], client: steps, after: 0 }] }
  expect(playable(settings)).toMatchObject({ client: steps.slice(2), more: [{ client: steps.slice(2) }] })
  expect(playable({ ...settings, mode: 'websocket' })).toMatchObject({ client: steps.slice(0, 2), more: [{ client: steps.slice(0, 2) }] })
  expect(playable({ ...settings, mode: 'lifespan' }).more).toEqual([])
})
