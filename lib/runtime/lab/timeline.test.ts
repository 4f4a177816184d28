import { expect, test } from 'vitest'
import { type Span, totals } from './timeline'

test('two requests on one worker stand in line; on a loop they wait together', () => {
  const line: Span[] = [
    { request: 0, worker: 0, what: 'running', from: 0, to: 500 },
    { request: 1, worker: 0, what: 'queued', from: 0, to: 500 },
    { request: 1, worker: 0, what: 'running', from: 500, to: 1000 },
  ]
  expect(totals(line)).toEqual({ requests: 2, end: 1000, longest: 1000, mean: 750, busiest: 1 })
  const loop: Span[] = [0, 1].flatMap((request): Span[] => [
    { request, worker: 0, what: 'running', from: request, to: request + 1 },
    { request, worker: 0, what: 'waiting', from: request + 1, to: 500 },
  ])
  expect(totals(loop)).toMatchObject({ end: 500, busiest: 2 })
  expect(totals([])).toEqual({ requests: 0, end: 0, longest: 0, mean: 0, busiest: 0 })
})
