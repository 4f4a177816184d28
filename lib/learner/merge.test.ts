import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merged, readable } from './merge'

const attempt = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.boolean())
const answer = fc.record({
  version: fc.constantFrom('v1', 'v2'),
  picked: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }),
  right: fc.boolean(),
  at: fc.integer({ min: 1, max: 50 }),
  log: fc.array(attempt, { minLength: 1, maxLength: 5 }),
})
const moment = fc.record({ at: fc.integer({ min: 1, max: 50 }), phase: fc.constantFrom('p', 'q') })
const tries = fc.record({ tries: fc.array(fc.record({ at: fc.integer({ min: 1, max: 9 }), right: fc.nat(20) }), { maxLength: 4 }) })
const damaged = fc.constantFrom('{', 'null', '7', '[]', '{"at":"x"}', '{"version":1}', '{"tries":3}', '')
const entry = fc.oneof(
  fc.tuple(
    fc.constantFrom('callable/answer/g/p/1', 'callable/answer/g/p/2'),
    fc.oneof(
      answer.map((a) => JSON.stringify(a)),
      damaged,
    ),
  ),
  fc.tuple(
    fc.constantFrom('callable/read/g/p', 'callable/here/g', 'callable/exercise/g/p/e', 'callable/lab/x'),
    fc.oneof(
      moment.map((a) => JSON.stringify(a)),
      damaged,
    ),
  ),
  fc.tuple(
    fc.constant('callable/final/g'),
    fc.oneof(
      tries.map((a) => JSON.stringify(a)),
      damaged,
    ),
  ),
  fc.tuple(fc.constantFrom('callable/theme', 'callable/seed', 'other'), fc.string()),
)
const device: fc.Arbitrary<Map<string, string>> = fc.array(entry, { maxLength: 12 }).map((entries) => new Map(entries))
const runs = { numRuns: 2_000 }

test('it does not matter which device comes first', () => {
  fc.assert(
    fc.property(device, device, (a, b) => void expect(merged(a, b)).toEqual(merged(b, a))),
    runs,
  )
})

test('merging again changes nothing', () => {
  fc.assert(
    fc.property(device, device, (a, b) => {
      const once = merged(a, b)
      expect(merged(once, b)).toEqual(once)
      expect(merged(a, once)).toEqual(once)
      expect(merged(once, once)).toEqual(once)
    }),
    runs,
  )
})

test('three devices may be merged in any grouping', () => {
  fc.assert(
    fc.property(device, device, device, (a, b, c) => void expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)))),
    runs,
  )
})

test('no record that can be read is lost, no attempt either, and a damaged one costs no other', () => {
  fc.assert(
    fc.property(device, device, (a, b) => {
      const both = merged(a, b)
      for (const [key, text] of [...a, ...b]) {
        const fields = readable(key, text)
        if (!fields) continue
        const kept = readable(key, both.get(key))
        expect(kept).toBeDefined()
        if (key.startsWith('callable/answer/')) expect(kept?.log).toEqual(expect.arrayContaining(fields.log as unknown[]))
        if (key.startsWith('callable/final/')) expect(kept?.tries).toEqual(expect.arrayContaining(fields.tries as unknown[]))
      }
      for (const key of both.keys()) expect(readable(key, a.get(key)) ?? readable(key, b.get(key))).toBeDefined()
    }),
    runs,
  )
})

test('the later answer stands, the earlier reading does', () => {
  const of = (key: string, a: object, b: object) =>
    JSON.parse(merged(new Map([[key, JSON.stringify(a)]]), new Map([[key, JSON.stringify(b)]])).get(key) ?? '')
  const answer = { version: 'v', picked: ['a'], right: false, at: 1, log: [[1, false]] }
  expect(of('callable/answer/g/p/q', answer, { ...answer, right: true, at: 5, log: [[5, true]] })).toMatchObject({
    right: true,
    log: [
      [1, false],
      [5, true],
    ],
  })
  expect(of('callable/read/g/p', { at: 3 }, { at: 9 })).toEqual({ at: 3 })
})
