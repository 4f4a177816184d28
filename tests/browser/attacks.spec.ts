import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { aimed, attack, test, traces, untouched } from './attacks'
import { expect, run } from './harness/test'

// All of them: attacks.slow.spec.ts.
test('learner Python reaches no network, no storage and no page', ({ live, site, canary }) => attack({ bare: live, site, canary }, 1))

for (const host of ['headers', 'no headers'] as const)
  test(`on a host that sends ${host}, a script that owns the worker reaches no network, no storage and no page`, async ({
    bare,
    site,
    canary,
  }) => {
    const script = aimed(fs.readFileSync('tests/browser/attacks-script.js', 'utf8'), canary, site.url)
    const bytes = Buffer.from(script)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const worker = { ...site.manifest.files.worker, bytes: bytes.length, sha256 }
    await bare.route('**/worker.js', (route) => route.fulfill({ body: script, contentType: 'text/javascript' }))
    if (host === 'no headers')
      await bare.route('**/_/sandbox/*.html', async (route) =>
        route.fulfill({ body: await (await route.fetch()).text(), contentType: 'text/html' }),
      )
    const said = bare.waitForEvent('console', (message) => message.text().startsWith('attacks '))
    await bare.evaluate(() => {
      const channel = new BroadcastChannel('callable')
      channel.onmessage = () => Object.assign(window, { reached: true })
    })
    await bare.evaluate((manifest) => void window.harness.lab('one', { manifest }).run(window.harness.order('x = 1')), {
      ...site.manifest,
      files: { ...site.manifest.files, worker },
    })
    const reached = JSON.parse((await said).text().slice('attacks '.length)) as Record<string, boolean>
    // A lock belongs to an origin, and this origin is nobody else's.
    delete reached['locks that other pages hold']
    expect(Object.keys(reached).length).toBeGreaterThan(35)
    for (const [name, got] of Object.entries(reached)) expect.soft(got, name).toBe(false)
    expect(canary.seen).toEqual([])
    expect(site.hits.filter((path) => path === '/canary')).toEqual([])
    expect(await traces(bare)).toEqual(untouched)
  })

const event = (n: number, more = '') =>
  `{"event":{"n":${n},"ms":1,"from":"app","to":"server","file":null,"line":null,"kind":"print","payload":{"text":"x","stream":"stdout"}${more}}}`

const unwanted = [
  ['text that is no message', 'for t in ["", "x", "{", "null", "[]", "1", \'{"event":1}\']: emit(t)', { end: 'done', dropped: 7 }],
  ['what is no text', 'for t in [1, None, [1], {"event": 1}, b"x"]: emit(t)', { end: 'done', dropped: 0 }],
  ['a result', 'emit(\'{"outcome":{"interface":"wsgi"}}\'); emit(\'={"interface":null}\')', { end: 'done', dropped: 2 }],
  ['the token of another run', 'emit("1.2.3.4=x"); emit("1.2.3.4!x")', { end: 'done', dropped: 2 }],
  [
    'the prototype',
    `emit('{"__proto__":{"polluted":1}}'); emit('${event(50, ',"__proto__":{"polluted":1}')}'); emit('{"constructor":{"prototype":{"polluted":1}}}')`,
    { end: 'done', dropped: 3 },
  ],
  ['a kind that is none', `emit('${event(50).replace('print', 'eval')}')`, { end: 'done', dropped: 1 }],
  ['a line too long for a message', 'emit("x" * 3_000_000)', { end: 'done', dropped: 0 }],
  ['more text than a tape holds', 'for i in range(60): emit("x" * 1_000_000)', { end: 'stopped', why: 'output' }],
  ['more lines than a tape holds', 'while True: emit("x")', { end: 'stopped', why: 'output' }],
  [
    'more events than a tape holds',
    `for n in range(3000): emit('${event(0)}'.replace('"n":0', f'"n":{n + 9}'))`,
    { end: 'stopped', why: 'output' },
  ],
] as const

test('learner Python that sends what is no event, or too much of it, changes nothing', async ({ live }) => {
  test.setTimeout(180_000)
  for (const [name, source, expected] of unwanted) {
    expect.soft(await run(live, source), name).toMatchObject(expected)
    expect.soft(await traces(live), name).toMatchObject({ title: 'Harness', polluted: false })
    expect.soft((await run(live, 'x = 1')).end, name).toBe('done')
  }
})

test('the voice of an earlier run is not heard in a later one', async ({ live }) => {
  await run(live, 'import builtins\nbuiltins.old = emit')
  const result = await run(live, `old('${event(40)}')`)
  expect(result).toMatchObject({ end: 'done', dropped: 1 })
})

test('memory has a limit that Python meets first', async ({ live }) => {
  const result = await run(live, 'x = []\nwhile True: x.append(bytearray(50_000_000))')
  expect(result).toMatchObject({ end: 'done', outcome: { failure: { type: 'MemoryError' } } })
})
