import { expect, test } from 'vitest'
import { codeVersion } from './draft'
import { inFirstWords, isFirstWorded } from './first-words'
import { plainSettings } from './lab-data'

test('a lab of before is known again by its edits: their names and versions are made as they were', () => {
  const before =
    '{"interface":"auto","mode":"http","lifespan":false,"strict":false,"like":"spec","packages":[],"request":"GET / HTTP/1.1\\r\\nHost: localhost:8000\\r\\n\\r\\n","client":[]}'
  expect(JSON.stringify(inFirstWords(plainSettings))).toBe(before)
  expect(codeVersion(JSON.stringify([{ 'app.py': 'x' }, inFirstWords(plainSettings)]))).toBe(codeVersion(`[{"app.py":"x"},${before}]`))
  expect(inFirstWords({ ...plainSettings, lifespan: 'auto' })).toMatchObject({ lifespan: true })
})

test('what says more is written whole', () => {
  for (const more of [
    { rootPath: '/api' },
    { pieces: [3] },
    { lifespan: 'on' as const },
    { app: 'make_app()' },
    { forwardedAllowIps: '' },
    { client: [{ do: 'disconnect' as const, after: 0, sent: 1 }] },
    { more: [{ request: '', pieces: [], client: [], after: 0 }] },
  ]) {
    const settings = { ...plainSettings, ...more }
    expect(isFirstWorded(settings)).toBe(false)
    expect(inFirstWords(settings)).toBe(settings)
  }
})
