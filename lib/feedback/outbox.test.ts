import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FeedbackEntry } from './entry'
import { deliver, fits, flush } from './outbox'

let kept: Map<string, string>
let posted: FeedbackEntry[]
let answer: () => Promise<{ ok: boolean; status: number }>

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const letter = (n: number, more: Partial<FeedbackEntry> = {}) => ({
  to: 'feedback' as const,
  body: { id: id(n), page: '/a', helpful: true, ...more },
})
const down = () => Promise.reject(new TypeError('Failed to fetch'))
const status = (code: number) => async () => ({ ok: code < 300, status: code })
const waiting = () => [...kept.keys()].map((name) => name.slice(-3))

beforeEach(() => {
  kept = new Map()
  posted = []
  answer = status(201)
  // Object.keys() of the browser's own storage lists what is kept.
  const storage = { getItem: (name: string) => kept.get(name) ?? null, removeItem: (name: string) => kept.delete(name) }
  const keyed = new Proxy(
    { ...storage, setItem: (name: string, text: string) => void kept.set(name, text) },
    {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  )
  vi.stubGlobal('localStorage', keyed)
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    posted.push(JSON.parse(body))
    return answer()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('what the server took is gone from the browser', async () => {
  expect(await deliver(letter(1))).toBe('sent')
  expect(waiting()).toEqual([])
})

test('with the server down at most fifty wait: the oldest give way', async () => {
  vi.useFakeTimers()
  answer = down
  for (let n = 0; n < 60; n++) {
    vi.advanceTimersByTime(1000)
    expect(await deliver(letter(n))).toBe('kept')
  }
  expect(waiting()).toEqual(Array.from({ length: 50 }, (_, n) => `0${n + 10}`))
  posted = []
  answer = status(201)
  await flush()
  expect(posted.map((entry) => entry.id)).toEqual(Array.from({ length: 50 }, (_, n) => id(n + 10)))
  expect(waiting()).toEqual([])
  await flush()
  expect(posted).toHaveLength(50)
})

test('a later letter with the same id takes the place of the one that waits', async () => {
  answer = down
  await deliver(letter(1))
  await deliver(letter(1, { comment: 'more' }))
  expect(waiting()).toEqual(['001'])
  posted = []
  answer = status(201)
  await flush()
  expect(posted).toEqual([letter(1, { comment: 'more' }).body])
})

test('busy and broken servers are tried again; what will never be taken is not', async () => {
  for (const code of [429, 500, 503]) {
    answer = status(code)
    expect(await deliver(letter(1)), String(code)).toBe('kept')
  }
  for (const code of [400, 413, 415]) {
    answer = status(code)
    expect(await deliver(letter(1)), String(code)).toBe('refused')
    expect(waiting()).toEqual([])
  }
})

test('what is said anew while the first is under way is sent too', async () => {
  let arrived: (value: { ok: boolean; status: number }) => void = () => undefined
  answer = () => new Promise((done) => (arrived = done))
  const first = deliver(letter(1))
  await vi.waitFor(() => expect(posted).toHaveLength(1))
  kept.set(`callable/outbox/${id(1)}`, JSON.stringify({ ...letter(1, { helpful: false }), at: 2 }))
  answer = status(200)
  arrived({ ok: true, status: 201 })
  await first
  expect(waiting()).toEqual(['001'])
  await flush()
  expect(posted.at(-1)).toMatchObject({ helpful: false })
  expect(waiting()).toEqual([])
})

test('an entry larger than the server takes does not fit, counted in bytes', () => {
  expect(fits(letter(1, { comment: 'x'.repeat(1000) }).body)).toBe(true)
  expect(fits(letter(1, { comment: '説'.repeat(1000) }).body)).toBe(false)
})
