import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DamagedLink } from '../../runtime/lab/shared-lab'
import { type Assignment, assignmentFragment, assignmentName, assignmentOf, questionsOf } from './assignment'

const assignment: Assignment = {
  title: 'Week 1: “callables” & café',
  seed: 7,
  items: [
    { read: 'wsgi-and-asgi/what-wsgi-is' },
    { lab: 'wsgi-and-asgi/what-wsgi-is#hello-py' },
    { ask: 'wsgi-and-asgi/what-wsgi-is#who-calls' },
  ],
}

test('what the link holds is the assignment, and its address is plain', async () => {
  const fragment = await assignmentFragment(assignment)
  expect(fragment).toMatch(/^#do=1\.[\w-]+$/)
  expect(await assignmentOf(fragment)).toEqual(assignment)
  expect(questionsOf(assignment)).toEqual(['wsgi-and-asgi/what-wsgi-is#who-calls'])
})

test('another title is another assignment', () => {
  expect(assignmentName({ ...assignment, title: 'Week 2' })).not.toBe(assignmentName(assignment))
})

test('no fragment, or that of something else, is no assignment', async () => {
  expect(await assignmentOf('')).toBeUndefined()
  expect(await assignmentOf('#lab=1.abc')).toBeUndefined()
})

test('of 1,000 damaged links each is refused with a sentence, or is unharmed', async () => {
  const fragment = await assignmentFragment(assignment)
  let refused = 0
  await fc.assert(
    fc.asyncProperty(
      fc.nat(fragment.length - 5),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom('', 'A', '-_', '%20', 'é'),
      async (at, size, put) => {
        const damaged = fragment.slice(0, at + 4) + put + fragment.slice(at + 4 + size)
        try {
          const read = await assignmentOf(damaged)
          if (read !== undefined) expect(read.items.length).toBeGreaterThan(0)
        } catch (error) {
          refused++
          expect(error).toBeInstanceOf(DamagedLink)
          expect((error as Error).message).toMatch(/damaged|newer version/)
        }
      },
    ),
    { numRuns: 1000, seed: 5 },
  )
  expect(refused).toBeGreaterThan(900)
})
