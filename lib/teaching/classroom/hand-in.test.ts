import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handInFile, handInFragment, RefusedHandIn, readHandIn, sealed, shortCode } from './hand-in'
import { importHandIns, mergeHandIns } from './import-hand-ins'

const phase = 'wsgi-and-asgi/what-wsgi-is'
const handIn = sealed({
  name: 'Zoë Ω',
  assignment: { title: 'Week 1', items: [{ read: phase }, { ask: `${phase}#who-calls` }, { lab: `${phase}#hello-py` }] },
  opened: 1_000_000,
  handed: 2_000_000,
  tries: [{ ask: `${phase}#who-calls`, version: 'v1', at: 1_500_000, picked: ['loop'], right: false, ms: 4000 }],
  done: [phase],
  labs: [{ lab: `${phase}#hello-py`, files: { 'hello.py': 'def app(environ, start_response):\n    return [b"tea"]\n' } }],
})
const link = async () => `https://callable.example/teach/class/${await handInFragment(handIn)}`

test('a hand-in comes back from its link and its file, and shows the same code', async () => {
  expect(await readHandIn(await link())).toEqual(handIn)
  const again = await readHandIn(handInFile(handIn))
  expect(again).toEqual(handIn)
  expect(shortCode(again)).toBe(shortCode(handIn))
  expect(shortCode(handIn)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('an edited answer, name, time or line of code does not fit the checksum', async () => {
  const text = handInFile(handIn)
  for (const [from, to] of [
    ['"right": false', '"right": true'],
    ['Zoë', 'Joe'],
    ['1500000', '1500001'],
    ['b\\"tea\\"', 'b\\"cup\\"'],
  ] as const) {
    expect(text).toContain(from)
    await expect(readHandIn(text.replace(from, to))).rejects.toThrow(/checksum does not fit/)
  }
})

test('a paste of several links takes each by itself and names the one that is broken', async () => {
  const whole = await link()
  const { handIns, refused } = await importHandIns([{ where: 'What was pasted', text: `Hello!\n${whole}\n${whole.slice(0, -20)} thanks` }])
  expect(handIns).toEqual([handIn])
  expect(refused).toEqual([
    { where: 'What was pasted, link 2', fact: expect.stringMatching(/damaged/), remedy: expect.stringMatching(/Ask for it again/) },
  ])
  expect(mergeHandIns(handIns, handIns)).toEqual([handIn])
})

test('what is something else says so', async () => {
  await expect(readHandIn('{"format":"callable-progress"}')).rejects.toThrow('This is no hand-in.')
  await expect(readHandIn(handInFile(handIn).replace('"version": 1', '"version": 2'))).rejects.toThrow(/newer version/)
  await expect(readHandIn('good morning')).rejects.toThrow(/There is no hand-in/)
})

test('of 1,000 damaged files and links each is refused with a fact and a remedy, and none comes in changed', async () => {
  const sources = [handInFile(handIn), await link()]
  let refused = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sources),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom('', '0', 'x', '"', '{', '\n', 'é', '_'),
      async (source, where, size, put) => {
        const at = Math.floor(where * source.length)
        try {
          expect(await readHandIn(source.slice(0, at) + put + source.slice(at + size))).toEqual(handIn)
        } catch (error) {
          if (!(error instanceof RefusedHandIn)) throw error
          expect(error.message).toMatch(/\.$/)
          expect(error.remedy).toMatch(/\.$/)
          refused++
        }
      },
    ),
    { numRuns: 1000, seed: 3 },
  )
  expect(refused).toBeGreaterThan(500)
})
