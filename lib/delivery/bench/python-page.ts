import { createRuntime } from '../../runtime/client'

const endless = 'while True:\n    pass\n'
const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

/** Milliseconds of one visit: from Run to the bytes, from the bytes to the first answer, later answers, and from Stop to the next answer. */
export type Visit = { fetched: number; first: number; later: number[]; again: number[] }

/** What the bench calls in the page: runs an app as a reader would, with the packs it imports from. */
async function visit(source: string, packages: string[]): Promise<Visit> {
  const runtime = createRuntime()
  const order = (text: string) => ({ files: { 'app.py': text }, main: 'app.py', request, packages })
  const began = performance.now()
  let bytes = began
  runtime.subscribe((state) => {
    if (state.is === 'fetching') bytes = performance.now()
  })
  await run(source)
  const first = performance.now() - bytes
  const later: number[] = []
  for (let i = 0; i < 30; i++) later.push((await run(source)).ms)
  const again: number[] = []
  for (let i = 0; i < 5; i++) {
    const under = runtime.run({ ...order(endless), limits: { lines: 1e9, seconds: 60 } })
    await new Promise((next) => setTimeout(next, 500))
    const stopped = performance.now()
    runtime.stop()
    await under
    await run(source)
    again.push(performance.now() - stopped)
  }
  return { fetched: bytes - began, first, later, again }

  async function run(text: string) {
    const result = await runtime.run(order(text))
    if (result.end !== 'done' || result.outcome.failure) throw new Error(JSON.stringify(result))
    return result
  }
}

Object.assign(window, { visit })
