import { expect, test } from 'vitest'
import type { Attempt } from './records'
import { dueAt, endOfDay, recall, remembered } from './schedule'

const day = 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 10, 23, 9)

/** The days after the first answer on which a reader who comes whenever asked is asked again. */
function visits(answers: boolean[]): number[] {
  const log: Attempt[] = []
  let now = start
  return answers.map((right) => {
    log.push([now, right])
    now = dueAt(log) ?? 0
    return Math.round((now - start) / day)
  })
}

test('right answers are asked again after ever longer intervals', () => {
  const days = visits([true, true, true, true, true])
  const gaps = days.map((at, i) => at - (days[i - 1] ?? 0))
  expect(gaps[0]).toBeGreaterThanOrEqual(1)
  for (const [i, gap] of gaps.entries()) if (i) expect(gap).toBeGreaterThan(gaps[i - 1] ?? 0)
  expect(days.at(-1)).toBeGreaterThan(60)
})

test('a wrong answer brings the question back sooner than a right one would have', () => {
  const [, , wrong] = visits([true, true, false])
  const [, second, right] = visits([true, true, true])
  expect(wrong).toBeLessThan(right ?? 0)
  expect((wrong ?? 0) - (second ?? 0)).toBeLessThanOrEqual(3)
})

test('of a sitting only the first attempt counts', () => {
  const log: Attempt[] = [
    [start, false],
    [start + 60_000, true],
    [start + 2 * day, true],
    [start + 2 * day + 1, false],
  ]
  expect(remembered(log)).toEqual([log[0], log[2]])
  expect(dueAt(log)).toBe(dueAt([log[2] as Attempt, log[0] as Attempt]))
})

test('what was never answered is never due, and what was answered fades', () => {
  expect(dueAt([])).toBeUndefined()
  const log: Attempt[] = [[start, true]]
  expect(recall(log, start + day)).toBeGreaterThan(recall(log, start + 30 * day))
  expect(recall(log, start + 1000 * day)).toBeGreaterThan(0)
})

test('the day ends where the reader is', () => {
  const end = new Date(endOfDay(start))
  expect([end.getHours(), end.getMinutes(), end.getDate()]).toEqual([23, 59, new Date(start).getDate()])
})
