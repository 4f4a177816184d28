import fs from 'node:fs'
import { expect, test } from 'vitest'
import { loopStepsSchema } from './loop-stories'

const step = (places: object) => ({ at: '0.0 s', says: 'A task is somewhere.', ...places })

test('the steps of the lesson are whole', () => {
  const file = 'content/guides/wsgi-and-asgi/4-why-asgi-exists/loops/loop.json'
  const stories = loopStepsSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  expect(stories.map(({ steps }) => steps.length)).toEqual([7, 6])
})

test('a task in two places at once is refused, and so is an unknown key', () => {
  const told = (places: object) => loopStepsSchema.safeParse([{ title: 'A story', steps: [step({ ready: ['A'] }), step(places)] }])
  expect(told({ running: 'A', waiting: ['B'] }).success).toBe(true)
  expect(told({ running: 'A', waiting: ['A'] }).error?.issues[0]?.message).toContain('"A"')
  expect(told({ asleep: ['A'] }).success).toBe(false)
})
