import { expect, test } from 'vitest'
import { timeoutFor } from './call'
import { runRequestSchema } from './run-request'
import { createQueue } from './shared-runtime'

const order = { files: { 'app.py': '' }, main: 'app.py', request: '' }

test('turns are taken in order; one that waits can be taken out, one at work hears it', async () => {
  const queue = createQueue(() => {})
  const [a, b] = [Symbol('a'), Symbol('b')]
  const done: string[] = []
  const first = queue.add(a, (signal) => new Promise<string>((_, no) => signal.addEventListener('abort', () => no(new Error('heard')))))
  const second = queue.add(b, async () => done.push('second'))
  const third = queue.add(a, async () => done.push('third'))
  queue.take(a)
  await expect(first).rejects.toThrow('heard')
  await expect(third).rejects.toMatchObject({ name: 'AbortError' })
  await second
  expect(done).toEqual(['second'])
})

test('the page waits for what the client waits, and for a WebSocket as long as it lives', () => {
  const steps = [{ do: 'text', text: 'x', after: 2000 }] as const
  expect(timeoutFor(runRequestSchema.parse({ ...order, client: steps }))).toEqual({ patience: 8000, live: false })
  expect(timeoutFor(runRequestSchema.parse({ ...order, mode: 'websocket', client: steps }))).toEqual({ patience: 6000, live: true })
})
