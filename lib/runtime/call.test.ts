import { expect, test } from 'vitest'
import { timeoutFor } from './call'
import { runRequestSchema } from './run-request'

const order = (more: object) => runRequestSchema.parse({ files: { 'app.py': '' }, main: 'app.py', request: '', ...more })

test('what a client waits is given on top of the limit, and a shared link cannot lift it', () => {
  expect(timeoutFor(order({}))).toEqual({ patience: 6_000, live: false })
  const step = { do: 'disconnect', after: 1_000 }
  const further = { request: '', client: [step], after: 500 }
  expect(timeoutFor(order({ client: [step], more: [further] })).patience).toBe(8_500)
  const long = { do: 'text', text: '', after: 10_000 }
  expect(timeoutFor(order({ client: Array(200).fill(long), more: Array(19).fill({ ...further, after: 10_000 }) })).patience).toBe(16_000)
  expect(timeoutFor(order({ mode: 'websocket', client: Array(200).fill(long) })).patience).toBe(6_000)
})
