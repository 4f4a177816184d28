import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOf } from '@/tests/property-runs'
import { packed } from '../../site/packed'
import { codeVersion } from './draft'
import { inFirstWords } from './first-words'
import { type LabSettings, labSettingsSchema, plainSettings } from './lab-data'
import { DamagedLink, fromFragment, nameOfShared, TooMuchForLink, toFragment } from './shared-lab'

const shared = { main: 'app.py', files: { 'app.py': 'def app(environ, start_response):\n    return [b"é"]\n' }, settings: plainSettings }

test('a lab comes back from its link', async () => {
  const fragment = await toFragment(shared)
  expect(fragment).toMatch(/^#lab=1\.[\w-]+$/)
  expect(await fromFragment(fragment)).toEqual(shared)
})

test('a fragment without a lab is none', async () => {
  expect(await fromFragment('#recap')).toBeUndefined()
  expect(await fromFragment('')).toBeUndefined()
})

test('a damaged link says so', async () => {
  const fragment = await toFragment(shared)
  for (const broken of [
    fragment.slice(0, -8),
    `${fragment.slice(0, 20)}AAAA${fragment.slice(24)}`,
    '#lab=1.',
    '#lab=1.!!',
    '#lab=9.AAAA',
    '#lab=',
  ])
    await expect(fromFragment(broken), broken).rejects.toThrow(DamagedLink)
})

test('a link that unpacks to more than a lab can hold is refused', async () => {
  const bomb = `#lab=1.${await packed({ ...shared, files: { 'app.py': 'x'.repeat(3_000_000) } })}`
  expect(bomb.length).toBeLessThan(20_000)
  await expect(fromFragment(bomb)).rejects.toThrow(DamagedLink)
})

test('a link may not name what is no Python file, or a main that is not there', async () => {
  await expect(fromFragment(await toFragment({ ...shared, main: 'other.py' }))).rejects.toThrow(DamagedLink)
  for (const version of [1, 2]) {
    const link = `#lab=${version}.${await packed({ ...shared, files: { ...shared.files, '../x': '' } })}`
    await expect(fromFragment(link)).rejects.toThrow(DamagedLink)
  }
})

const tree = { ...shared, main: 'shop/wsgi.py', files: { 'shop/wsgi.py': 'app = 1\n', 'shop/templates/tea.html': '<p>é', 'notes.txt': '' } }

test('files in folders travel in a link of the second version', async () => {
  const fragment = await toFragment(tree)
  expect(fragment).toMatch(/^#lab=2\.[\w-]+$/)
  expect(await fromFragment(fragment)).toEqual(tree)
  await expect(fromFragment(fragment.replace('=2.', '=1.'))).rejects.toThrow(DamagedLink)
})

test('labs that differ in anything, the file that holds the app too, have edits of their own; those of before keep theirs', () => {
  const lab = { main: 'app.py', files: { 'app.py': 'app = 1\n', 'other.py': 'app = 2\n' }, settings: plainSettings }
  const others = [
    { ...lab, main: 'other.py' },
    { ...lab, files: { ...lab.files, 'app.py': 'app = 3\n' } },
    { ...lab, settings: { ...plainSettings, rootPath: '/api' } },
  ]
  expect(new Set([lab, ...others].map(nameOfShared)).size).toBe(4)
  expect(nameOfShared(lab)).toBe(codeVersion(JSON.stringify([lab.files, inFirstWords(plainSettings)])))
})

test('what is too much for a link is not put in one, and says what to do', async () => {
  const noise = Array.from({ length: 60_000 }, (_, i) => String.fromCharCode(33 + ((i * 7919 + ((i * i) % 8191)) % 90))).join('')
  await expect(toFragment({ ...shared, files: { 'app.py': noise } })).rejects.toThrow(TooMuchForLink)
  await expect(toFragment({ ...shared, files: { 'app.py': noise } })).rejects.toThrow(/characters.*Download/)
  await expect(toFragment({ ...shared, files: { ...shared.files, '../x': '' } })).rejects.toThrow(/no path/)
})

const anyBytes = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 60 })
const amount = fc.nat(10_000)
const client: fc.Arbitrary<LabSettings['client']> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('text' as const), text: fc.string({ unit: 'binary', maxLength: 20 }), after: amount }),
    fc.record({ do: fc.constant('bytes' as const), latin1: anyBytes, after: amount }),
    fc.record({
      do: fc.constant('close' as const),
      code: fc.integer({ min: 0, max: 5000 }),
      reason: fc.string({ maxLength: 20 }),
      after: amount,
    }),
    fc.record({ do: fc.constant('disconnect' as const), after: amount, sent: amount, got: amount }, { requiredKeys: ['do', 'after'] }),
  ),
  { maxLength: 4 },
)
const exchange = { request: anyBytes, pieces: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 5 }), client }
const anySettings: fc.Arbitrary<LabSettings> = fc.record({
  interface: fc.constantFrom('auto' as const, 'wsgi' as const, 'asgi' as const),
  mode: fc.constantFrom('http' as const, 'websocket' as const, 'lifespan' as const),
  strict: fc.boolean(),
  like: fc.constantFrom('spec' as const, 'gunicorn' as const, 'uvicorn' as const),
  packages: fc.constantFrom([], ['flask']),
  app: fc.option(fc.constantFrom('app', 'make_app()')),
  lifespan: fc.constantFrom('off' as const, 'auto' as const, 'on' as const),
  rootPath: fc.constantFrom('', '/api', '/a/é'),
  forwardedAllowIps: fc.option(fc.constantFrom('*', '', '127.0.0.1, 10.0.0.0/8', '::1')),
  ...exchange,
  more: fc.array(fc.record({ ...exchange, after: amount }), { maxLength: 3 }),
})

test('whatever a lab is set to comes back from its link', async () => {
  await fc.assert(
    fc.asyncProperty(anySettings, fc.constantFrom(shared, tree), async (settings, lab) => {
      expect(labSettingsSchema.parse(settings)).toEqual(settings)
      const fragment = await toFragment({ ...lab, settings })
      expect(await fromFragment(fragment)).toEqual({ ...lab, settings })
    }),
    { numRuns: runsOf(2_000) },
  )
})

test('links from before there was more to set still open, and what they can say is still written so', async () => {
  const settings = { interface: 'asgi', mode: 'http', lifespan: true, strict: false, request: plainSettings.request, client: [] }
  for (const [version, lab] of [
    [1, shared],
    [2, tree],
  ] as const) {
    const opened = await fromFragment(`#lab=${version}.${await packed({ ...lab, settings })}`)
    expect(opened?.settings).toEqual({ ...plainSettings, interface: 'asgi', lifespan: 'auto' })
    expect(await toFragment({ ...lab, settings: opened?.settings ?? plainSettings })).toMatch(new RegExp(`^#lab=${version}\\.`))
  }
  expect(await toFragment({ ...shared, settings: { ...plainSettings, rootPath: '/api' } })).toMatch(/^#lab=3\./)
})

test('a link that is nested without end is damaged, and says so', async () => {
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const bytes = await new Response(new Blob([nested]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()
  await expect(fromFragment(`#lab=3.${Buffer.from(bytes).toString('base64url')}`)).rejects.toThrow(DamagedLink)
})
