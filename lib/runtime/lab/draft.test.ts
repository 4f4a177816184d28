import { beforeEach, expect, test, vi } from 'vitest'
import { dropDraft, keepDraft, readDraft } from './draft'
import { plainSettings } from './lab-data'

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  })
  vi.stubGlobal('document', new EventTarget())
})

const draft = { version: 'v', main: 'app.py', files: { 'app.py': 'x = 1' }, settings: plainSettings, at: 1 }
const put = (text: string) => kept.set('callable/lab/g/p#a', text)

test('an edit is kept and read again, also one from before there was more to set', () => {
  expect(readDraft('g/p#a')).toBeUndefined()
  keepDraft('g/p#a', draft)
  expect(readDraft('g/p#a')).toEqual(draft)
  const { request, client } = plainSettings
  const settings = { interface: 'auto', mode: 'http', lifespan: true, strict: false, request, client }
  put(JSON.stringify({ version: 'v', files: draft.files, settings, at: 1 }))
  expect(readDraft('g/p#a')).toEqual({ version: 'v', files: draft.files, settings: { ...plainSettings, lifespan: 'auto' }, at: 1 })
  dropDraft('g/p#a')
  expect(readDraft('g/p#a')).toBeUndefined()
})

test('of a damaged edit the files that can be read are left', () => {
  put(JSON.stringify({ ...draft, settings: 7, files: { 'app.py': 'mine', '../x': 'no', 'n.txt': 5 } }))
  expect(readDraft('g/p#a')).toEqual({ damaged: true, files: { 'app.py': 'mine' } })
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"files":7}',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    `{"files":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}`,
  ]) {
    put(text)
    expect(readDraft('g/p#a'), text.slice(0, 20)).toEqual({ damaged: true, files: {} })
  }
})
