import { expect, run, stopped, test } from './harness/test'

const hello = 'def app(environ, start_response):\n    start_response("200 OK", [])\n    yield b"hello"\n'

test('nothing is fetched before the first run; then everything once, with progress, and later runs fetch nothing', async ({ bare }) => {
  const asked: string[] = []
  bare.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname !== '/_/icon.svg') asked.push(pathname)
  })
  await bare.evaluate(() => window.harness.lab())
  await bare.waitForTimeout(200)
  expect(asked).toEqual([])
  const first = await run(bare, hello)
  expect(first).toMatchObject({ end: 'done', dropped: 0, outcome: { response: { body: { head: 'hello' } } } })
  expect(asked.filter((path) => path.startsWith('/_/py/'))).toHaveLength(4)
  const states = await bare.evaluate(() => window.harness.states)
  const fetching = states.filter((state) => state.is === 'fetching')
  expect(fetching.length).toBeGreaterThan(10)
  for (const [i, { loaded, total }] of fetching.entries()) {
    expect(loaded).toBeGreaterThanOrEqual(fetching[i - 1]?.loaded ?? 0)
    expect(loaded).toBeLessThanOrEqual(total)
  }
  // Ready may be seen for a moment between the start and the run that waits for it, or not.
  const seen = states.map(({ is }) => is).filter((is, i, all) => is !== all[i - 1])
  const order = seen.filter((is, i) => !(is === 'ready' && seen[i + 1] === 'running'))
  expect(order).toEqual(['starting', 'fetching', 'starting', 'running', 'ready'])
  // How quick they are is for the bench to say.
  for (let i = 0; i < 10; i++) expect((await run(bare, hello)).end).toBe('done')
  expect(asked.filter((path) => path.startsWith('/_/py/'))).toHaveLength(4)
})

test('the second visit starts from the snapshot; a damaged one is thrown away', async ({ bare, site }) => {
  await run(bare, hello)
  await expect.poll(() => bare.evaluate(async () => (await (await caches.open('callable/python')).keys()).length)).toBe(1)
  await bare.goto(site.url)
  expect((await run(bare, `import random\nprint(random.random())\n${hello}`)).end).toBe('done')
  const chance = await bare.evaluate(() => JSON.stringify(window.harness.events.map(({ event }) => event.payload)))
  await bare.evaluate(async () => {
    const store = await caches.open('callable/python')
    const [key] = await store.keys()
    const size = 31_457_280
    if (key) await store.put(key, new Response(new Uint8Array(size), { headers: { 'X-Length': String(size) } }))
  })
  await bare.goto(site.url)
  expect((await run(bare, `import random\nprint(random.random())\n${hello}`)).end).toBe('done')
  expect(await bare.evaluate(async () => (await (await caches.open('callable/python')).keys()).length)).toBe(0)
  expect(await bare.evaluate(() => JSON.stringify(window.harness.events.map(({ event }) => event.payload)))).not.toBe(chance)
})

const endless = [
  ['a bare loop', 'print("go")\nwhile True: pass'],
  ['a loop that catches everything', 'print("go")\nwhile True:\n  try:\n    while True: pass\n  except: pass'],
  ['a wait for nothing', 'import asyncio\nasync def main():\n  print("go")\n  await asyncio.Event().wait()'],
  ['work in C', 'print("go")\nsum(range(10**12))'],
] as const

test('Stop ends what does not end by itself, and the next run follows', async ({ live }) => {
  test.setTimeout(180_000)
  for (const [what, source] of endless) {
    const { result, last, next } = await stopped(live, source)
    expect(result, what).toMatchObject({ end: 'stopped', why: 'reader' })
    expect(last, what).toMatchObject({ kind: 'stopped', n: 2, payload: { why: 'reader' } })
    // How long it takes is for the bench to say: here several browsers share the processors.
    expect(next, what).toBe('done')
  }
})

test('Stop before Python is there takes back the download, and the start', async ({ bare }) => {
  for (const phase of ['fetching', 'starting'] as const) {
    const result = await bare.evaluate(async (wanted) => {
      const lab = window.harness.lab()
      const done = window.harness.run('print(1)')
      await new Promise<void>((there) => {
        let fetched = false
        lab.subscribe(({ is }) => {
          if (is === 'fetching') fetched = true
          if (fetched && is === wanted) there()
        })
      })
      lab.stop()
      const { end } = await done
      await new Promise((next) => setTimeout(next, 100))
      return { end, is: lab.state.is }
    }, phase)
    expect(result).toEqual({ end: 'stopped', is: 'empty' })
  }
  expect((await run(bare, hello)).end).toBe('done')
})

test.describe('downloads that fail', () => {
  test.use({ allowed: async ({}, use) => use([/Failed to load resource/]) })

  test('a download that breaks off says so, and the next run fetches again', async ({ bare }) => {
    await bare.route('**/python_stdlib.zip.txt', (route) => route.abort('connectionreset'))
    expect(await run(bare, hello)).toMatchObject({ end: 'failed', sentence: 'Python could not be downloaded.' })
    expect(await bare.evaluate(() => window.harness.lab().state)).toMatchObject({ is: 'failed' })
    await bare.unroute('**/python_stdlib.zip.txt')
    expect((await run(bare, hello)).end).toBe('done')
  })
})

test('a file that is not the one published is refused', async ({ bare }) => {
  await bare.route('**/modules.json', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('hello', 'hullo').replace('app.py', 'bpp.py')
    await route.fulfill({ response, body })
  })
  expect(await run(bare, hello)).toMatchObject({ end: 'failed', sentence: expect.stringContaining('not the one this site published') })
})

test('without WebAssembly the lab says so', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'WebAssembly', { value: undefined }))
  await page.goto(site.url)
  expect(await run(page, hello)).toMatchObject({ end: 'failed', sentence: expect.stringContaining('WebAssembly') })
})

test('the watchdog ends what overstays, with an event that says so', async ({ live }) => {
  const { result, events } = await live.evaluate(async () => {
    const result = await window.harness.run('print("go")\nwhile True: pass', { limits: { lines: 1000, seconds: 0.1 } })
    return { result, events: window.harness.events.map(({ event }) => event.kind) }
  })
  expect(result).toMatchObject({ end: 'stopped', why: 'time' })
  expect(events).toEqual(['request', 'print', 'stopped'])
  expect((await run(live, hello)).end).toBe('done')
})

test('events arrive as they happen, and a push reaches the running app', async ({ live }) => {
  const source =
    'import asyncio\nasync def main():\n  for i in range(4):\n    print(i)\n    await asyncio.sleep(0.1)\n  print(await steps.get())'
  const { at, said } = await live.evaluate(async (text) => {
    const lab = window.harness.lab()
    const onEvent = (event: { kind: string; payload: object }) => {
      if ('text' in event.payload && event.payload.text === '3') lab.push({ do: 'text', text: 'from outside', after: 0 })
    }
    await window.harness.run(text, { mode: 'websocket' }, { onEvent })
    const prints = window.harness.events.filter(({ event }) => event.kind === 'print')
    return { at: prints.map(({ at }) => at), said: JSON.stringify(prints.at(-1)?.event.payload) }
  }, source)
  expect(at).toHaveLength(5)
  expect((at[3] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(250)
  expect(said).toContain('from outside')
})

test('what a run leaves behind does not hold up the next', async ({ live }) => {
  await run(
    live,
    'import asyncio\nasync def burn():\n  await asyncio.sleep(0.05)\n  while True: pass\nasync def main():\n  global t\n  t = asyncio.create_task(burn())',
  )
  await live.waitForTimeout(200)
  expect(await run(live, hello)).toMatchObject({ end: 'done', outcome: { response: { body: { head: 'hello' } } } })
})

test('two labs take turns, and Stop of one leaves the other alone', async ({ live }) => {
  const ends = await live.evaluate(async (text) => {
    const { lab, order } = window.harness
    const loop = lab('one').run(order('while True: pass'))
    const waiting = lab('two').run(order(text))
    const other = lab('three').run(order(text))
    await new Promise((next) => setTimeout(next, 300))
    const state = lab('two').state.is
    lab('three').stop()
    const third = await other
    lab('one').stop()
    return [state, third.end, (await loop).end, (await waiting).end]
  }, hello)
  expect(ends).toEqual(['starting', 'stopped', 'stopped', 'done'])
})

test('four interpreters serve requests at the same time', async ({ live }) => {
  const { result, spans } = await live.evaluate(async () => {
    const spans: { worker: number; start: number; end: number }[] = []
    const source = 'import asyncio\nasync def main():\n  await asyncio.sleep(1)'
    const result = await window.harness
      .lab()
      .concurrent(window.harness.order(source), { count: 4, how: 'sync', workers: 4 }, (span) => spans.push(span))
    return { result, spans }
  })
  expect(result.end).toBe('done')
  expect(new Set(spans.map(({ worker }) => worker)).size).toBe(4)
  expect(Math.max(...spans.map(({ start }) => start))).toBeLessThan(Math.min(...spans.map(({ end }) => end)))
})

test('left alone, Python is given back, and comes again', async ({ bare }) => {
  await bare.evaluate(() => window.harness.lab('one', { idle: 300 }))
  await run(bare, hello)
  await expect.poll(() => bare.evaluate(() => window.harness.lab().state.is)).toBe('empty')
  await expect(bare.locator('iframe')).toHaveCount(0)
  expect((await run(bare, hello)).end).toBe('done')
})

test('Python outlives a lab by a moment, for the lab that takes its place', async ({ bare }) => {
  await run(bare, hello)
  const taken = await bare.evaluate(async (text) => {
    const { lab, order } = window.harness
    const frame = document.querySelector('iframe')
    lab('one').release()
    const { end } = await lab('two').run(order(text))
    return [end, frame?.isConnected]
  }, hello)
  expect(taken).toEqual(['done', true])
  await bare.evaluate(() => window.harness.lab('two').release())
  await expect(bare.locator('iframe')).toHaveCount(0)
})
