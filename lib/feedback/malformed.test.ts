import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { feedbackApi } from './api'
import { storeFrom } from './store/open'
import { connectStore } from './store-connection'

/** The same thousand every time. */
let state = 20261123
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item

const sound = () => ({ id: randomUUID() as unknown, page: '/guides/a/b' as unknown, helpful: true as unknown, comment: 'x' as unknown })
const wrong = {
  id: ['', 'x', 1, null, [], {}, '00000000-0000-0000-0000-00000000000g', "' or 1=1 --", 'a'.repeat(500), undefined],
  page: [
    '',
    'x',
    '//evil.example',
    'https://a.example',
    '/a b',
    '/a?b',
    '/a#b',
    '/<b>',
    '/a\u0000',
    '/\u202e',
    7,
    null,
    `/${'a'.repeat(300)}`,
    undefined,
  ],
  helpful: ['true', 'yes', 1, 0, null, [], {}, undefined],
  comment: [1, true, null, [], {}, 'x'.repeat(1001), ['x']],
}

/** A body that must be refused: one field wrong, a field too many, no object, cut off, garbage, or far too deep. */
function malformed(): string {
  const kind = random()
  if (kind < 0.5) {
    const field = one(Object.keys(wrong) as (keyof typeof wrong)[])
    return JSON.stringify({ ...sound(), [field]: one<unknown>(wrong[field]) })
  }
  if (kind < 0.6)
    return JSON.stringify({ ...sound(), [one(['admin', '__proto__x', 'at', 'changed', 'constructor', 'toString'])]: one([1, 'x', {}]) })
  if (kind < 0.7) return JSON.stringify(one<unknown>([null, true, 0, 'x', [], [sound()], {}, [[[]]]]))
  const text = JSON.stringify(sound())
  if (kind < 0.85) return text.slice(0, Math.floor(random() * (text.length - 1)))
  if (kind < 0.95) return Array.from({ length: Math.floor(random() * 300) }, () => String.fromCharCode(random() * 0x2fff)).join('')
  return one([
    `${'['.repeat(900)}${']'.repeat(900)}`,
    `{"a":${'{"a":'.repeat(200)}1${'}'.repeat(201)}`,
    'x'.repeat(5000),
    `${text}${text}`,
    '\u0000',
    '1e999',
  ])
}

test('a thousand malformed bodies are each refused in words, and nothing is stored', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-malformed-'))
  const store = await storeFrom({ DATA_DIR: folder })
  const api = feedbackApi({ connection: connectStore(async () => store, vi.fn()), perMinute: 0 })
  const seen = new Map<string, number>()
  for (let i = 0; i < 1000; i++) {
    const body = malformed()
    const type = random() < 0.85 ? 'application/json' : 'application/x-www-form-urlencoded'
    const answer = await api.request('/feedback', { method: 'POST', headers: { Host: 'localhost', 'Content-Type': type }, body })
    expect([400, 413], `${type} ${body}`).toContain(answer.status)
    const { error, ...rest } = (await answer.json()) as { error: { code: string; message: string } }
    expect(rest).toEqual({})
    expect(Object.keys(error)).toEqual(['code', 'message'])
    expect(error.message.length).toBeGreaterThan(5)
    seen.set(error.code, (seen.get(error.code) ?? 0) + 1)
  }
  expect([...seen.keys()].sort()).toEqual(['BODY_TOO_LARGE', 'INVALID_FEEDBACK', 'INVALID_JSON'])
  expect(await store.db.selectFrom('feedback').selectAll().execute()).toEqual([])
  const sane = await api.request('/feedback', {
    method: 'POST',
    headers: { Host: 'localhost', 'Content-Type': 'application/json' },
    body: JSON.stringify(sound()),
  })
  expect(sane.status).toBe(201)
  await store.close()
  fs.rmSync(folder, { recursive: true })
})
