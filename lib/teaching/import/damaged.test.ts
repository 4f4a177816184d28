import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentUnderTest } from '@/tests/content-under-test'
import { runsOf } from '@/tests/property-runs'
import { bankOf } from '../formats/bank'
import { gift } from '../formats/gift'
import { moodleXml } from '../formats/moodle'
import { qtiPackage } from '../formats/qti'
import { qtiItem } from '../formats/qti-item'
import { documentOf } from '../formats/xml'
import { importQuestions } from './import'
import { Unreadable } from './unreadable'

const phase = contentUnderTest().guides.find(({ slug }) => slug === 'wsgi-and-asgi')!.phases[0]!
const { bank } = bankOf('phase', phase.title, [phase])
const encode = (text: string) => new TextEncoder().encode(text)
const sound: [string, Uint8Array][] = [
  ['a QTI package', qtiPackage(bank).data],
  ['a QTI item', encode(documentOf(qtiItem(bank.sections[0]!.items[0]!, () => {})))],
  ['Moodle XML', encode(moodleXml(bank).data)],
  ['GIFT', encode(gift(bank).data)],
]

type Damage = { what: 'cut' | 'drop' | 'flip' | 'twice' | 'insert'; at: number; size: number; byte: number }
const damage: fc.Arbitrary<Damage> = fc.record({
  what: fc.constantFrom('cut', 'drop', 'flip', 'twice', 'insert'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  size: fc.integer({ min: 1, max: 40 }),
  byte: fc.constantFrom(0, 10, 34, 35, 38, 60, 61, 62, 92, 123, 125, 126, 200, 255),
})

function damaged(file: Uint8Array, { what, at, size, byte }: Damage): Uint8Array {
  const place = Math.floor(at * file.length)
  const [before, after] = [file.slice(0, place), file.slice(place)]
  switch (what) {
    case 'cut':
      return before
    case 'drop':
      return Uint8Array.of(...before, ...after.slice(size))
    case 'flip':
      return Uint8Array.of(...before, byte, ...after.slice(1))
    case 'twice':
      return Uint8Array.of(...before, ...after.slice(0, size), ...after)
    case 'insert':
      return Uint8Array.of(...before, byte, ...after)
  }
}

const runs = runsOf(1000)

test.each(sound)('of many damaged files of %s each is read, or refused with a place, a fact and a remedy', (_, file) => {
  let refused = 0
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (all) => {
      try {
        const { entries, losses } = importQuestions(all.reduce(damaged, file), 'file')
        expect(entries.length + losses.length).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable)
        const { problem } = error as Unreadable
        expect(problem.line).toBeGreaterThan(0)
        expect(problem.fact).toMatch(/^\S[\s\S]*\.$/)
        expect(problem.remedy).toBeTruthy()
        refused++
      }
    }),
    { numRuns: runs, seed: 11 },
  )
  expect(refused).toBeGreaterThan(runs / 20)
})
