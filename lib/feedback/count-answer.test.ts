import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const first = { page: '/guides/a/b', question: 'q', version: 'v1', picked: ['a'], right: true }
const sent = vi.fn(async (_address: string, _request: { body: string }) => ({ ok: true }))

beforeEach(() => {
  vi.resetModules()
  sent.mockClear()
  vi.stubGlobal('fetch', sent)
  vi.stubGlobal('navigator', {})
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

async function answer(setting: string) {
  vi.stubEnv('ANSWER_STATISTICS', setting)
  const { countAnswer } = await import('./count-answer')
  countAnswer(first)
}

test('nothing is counted unless the owner of the site said so', async () => {
  for (const setting of ['', 'off', '1']) await answer(setting)
  expect(sent).not.toHaveBeenCalled()
})

test('a first answer is one row: question, version, choice, milliseconds, and nothing of who', async () => {
  await answer('on')
  expect(sent).toHaveBeenCalledOnce()
  const [address, request] = sent.mock.calls[0]!
  expect(address).toBe('/api/answer')
  expect(JSON.parse(request.body)).toEqual({ ...first, ms: expect.any(Number) })
  expect(request).toMatchObject({ credentials: 'omit' })
})

test('readers who ask not to be tracked are not counted', async () => {
  for (const wish of [{ doNotTrack: '1' }, { globalPrivacyControl: true }]) {
    vi.stubGlobal('navigator', wish)
    vi.resetModules()
    await answer('on')
  }
  expect(sent).not.toHaveBeenCalled()
})
