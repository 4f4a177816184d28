import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { keepAnswer, keepRead, readAnswer } from './records'
import { asFile, bringIn, fromFile, ownRecords } from './transfer'

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
    key: (i: number) => [...kept.keys()][i] ?? null,
    get length() {
      return kept.size
    },
  })
  vi.stubGlobal('document', new EventTarget())
})

const answer = { version: 'v1', picked: ['a'], right: true, at: 5 }

test('a file brings everything to an empty browser, and the second time nothing', () => {
  keepAnswer('g/p', 'q', answer)
  keepRead('g/p', 3)
  kept.set('callable/theme', 'dark')
  const file = asFile(ownRecords(), 0)
  expect(file).not.toContain('theme')
  kept.clear()
  expect(bringIn(file)).toEqual({ fresh: 2, same: 0, damaged: [] })
  expect(readAnswer('g/p', 'q')).toEqual({ ...answer, log: [[5, true]] })
  expect(bringIn(file)).toEqual({ fresh: 0, same: 2, damaged: [] })
})

test('what stands here already is merged, not replaced', () => {
  keepAnswer('g/p', 'q', { ...answer, right: false, at: 1 })
  const file = asFile(ownRecords(), 0)
  kept.clear()
  keepAnswer('g/p', 'q', answer)
  bringIn(file)
  expect(readAnswer('g/p', 'q')).toEqual({
    ...answer,
    log: [
      [1, false],
      [5, true],
    ],
  })
})

test('a damaged record in a file is named, and costs no other', () => {
  keepAnswer('g/p', 'q', answer)
  const file = JSON.parse(asFile(ownRecords(), 0))
  file.records['callable/answer/g/p/other'] = { version: 7 }
  file.records['callable/theme'] = 'dark'
  kept.clear()
  expect(bringIn(JSON.stringify(file))).toEqual({ fresh: 1, same: 0, damaged: ['callable/answer/g/p/other', 'callable/theme'] })
  expect([...kept.keys()]).toEqual(['callable/answer/g/p/q'])
})

test.each(['', '{', '[]', 'null', '7', '{"format":"other","records":{}}', '{"format":"callable-progress","version":1,"records":7}'])(
  '%j is refused with a sentence',
  (text) => {
    keepRead('g/p', 3)
    const before = new Map(kept)
    expect(() => bringIn(text)).toThrow(/This is no file of progress/)
    expect(kept).toEqual(before)
  },
)

test('a file from a newer site is refused as such', () => {
  expect(() => fromFile('{"format":"callable-progress","version":2,"records":{}}')).toThrow(/newer version/)
})

test('what is nested without end is damaged: in a file, in a record of it, and in what is kept here', () => {
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  expect(() => bringIn(nested)).toThrow(/This is no file of progress/)
  expect(() => bringIn(`{"format":"callable-progress","version":1,"records":${nested}}`)).not.toThrow()
  keepAnswer('g/p', 'q', answer)
  const lab = `{"at":1,"files":${nested}}`
  const file = asFile(ownRecords(), 0).replace('"records": {', `"records": {"callable/lab/g/p#a": ${lab},`)
  kept.clear()
  expect(bringIn(file)).toEqual({ fresh: 1, same: 0, damaged: ['callable/lab/g/p#a'] })
  kept.set('callable/lab/g/p#a', lab)
  expect(asFile(ownRecords(), 0)).not.toContain('callable/lab')
})

test('a thousand damaged files lose nothing that was here', () => {
  for (let i = 0; i < 12; i++) keepAnswer('g/p', `q${i}`, { ...answer, at: i + 1 })
  const file = asFile(ownRecords(), 0)
  const before = new Map([...kept].map(([name, text]) => [name, JSON.parse(text)]))
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(40), fc.string({ maxLength: 8 }), (from, length, junk) => {
      try {
        bringIn(file.slice(0, from) + junk + file.slice(from + length))
      } catch (error) {
        expect((error as Error).message).toMatch(/^This (is no file|file was made)/)
      }
      for (const [name, value] of before) {
        const now = JSON.parse(kept.get(name) ?? 'null')
        expect(now.log).toEqual(expect.arrayContaining(value.log))
      }
    }),
    { numRuns: 1_000 },
  )
})
