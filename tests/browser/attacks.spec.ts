import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { pythonAttacks } from './attacks-python'
import { openCanary } from './harness/canary'
import { test as base, expect, run } from './harness/test'

type Canary = Awaited<ReturnType<typeof openCanary>>

const test = base.extend<{ canary: Canary }>({
  canary: async ({}, use) => {
    const canary = await openCanary()
    await use(canary)
    await canary.close()
  },
  // The browser tells of each refusal on the console.
  allowed: async ({}, use) => use([/./]),
})

const told = { HOST: (c: Canary) => c.host, PORT: (c: Canary) => String(c.port) }
const aimed = (text: string, canary: Canary, site: string) =>
  text.replaceAll('HOST', told.HOST(canary)).replaceAll('PORT', told.PORT(canary)).replaceAll('SITE', site)

/** What the page has that an attack could have touched. */
function traces(page: Page) {
  return page.evaluate(async () => ({
    title: document.title,
    frames: document.querySelectorAll('iframe').length,
    local: localStorage.length,
    cookies: document.cookie,
    caches: (await caches.keys()).filter((name) => name !== 'callable/python'),
    poisoned: await (await caches.match('/'))?.text(),
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    polluted: 'polluted' in {} || 'reached' in window,
  }))
}
const untouched = { title: 'Harness', frames: 1, local: 0, cookies: '', caches: [], databases: 0, workers: 0, polluted: false }

test('learner Python reaches no network, no storage and no page', async ({ bare, site, canary }) => {
  test.setTimeout(180_000)
  await run(bare, 'x = 1')
  site.hits.length = 0
  const names = Object.keys(pythonAttacks)
  expect(names.length).toBeGreaterThan(40)
  for (const name of names) {
    const body = aimed(pythonAttacks[name] ?? '', canary, site.url)
    const source = `import asyncio\nasync def attack():\n    ${body.trim()}\nasync def main():\n    try:\n        r = await asyncio.wait_for(attack(), 3)\n        print("REACHED" if r else "nothing", r)\n    except BaseException as e:\n        print("refused", type(e).__name__, e)\n`
    const result = await run(bare, source)
    const prints = await bare.evaluate(() => window.harness.events.map(({ event }) => JSON.stringify(event.payload)).join())
    expect.soft(prints, name).not.toContain('REACHED')
    expect.soft(result.end === 'done' ? prints.match(/refused|nothing/)?.length : 1, name).toBe(1)
    expect.soft(canary.seen, name).toEqual([])
    expect.soft(site.hits, name).toEqual([])
  }
  expect(await traces(bare)).toEqual(untouched)
})

test('a script that owns the worker reaches no network, no storage and no page', async ({ bare, site, canary }) => {
  const script = aimed(fs.readFileSync('tests/browser/attacks-script.js', 'utf8'), canary, site.url)
  const bytes = Buffer.from(script)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const worker = { ...site.manifest.files.worker, bytes: bytes.length, sha256 }
  await bare.route('**/worker.js', (route) => route.fulfill({ body: script, contentType: 'text/javascript' }))
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

for (const [name, source, expected] of [
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
] as const)
  test(`learner Python that sends ${name} changes nothing`, async ({ bare }) => {
    expect(await run(bare, source)).toMatchObject(expected)
    expect(await traces(bare)).toMatchObject({ title: 'Harness', polluted: false })
    expect((await run(bare, 'x = 1')).end).toBe('done')
  })

test('the voice of an earlier run is not heard in a later one', async ({ bare }) => {
  await run(bare, 'import builtins\nbuiltins.old = emit')
  const result = await run(bare, `old('${event(40)}')`)
  expect(result).toMatchObject({ end: 'done', dropped: 1 })
})

test('memory has a limit that Python meets first', async ({ bare }) => {
  const result = await run(bare, 'x = []\nwhile True: x.append(bytearray(50_000_000))')
  expect(result).toMatchObject({ end: 'done', outcome: { failure: { type: 'MemoryError' } } })
})
