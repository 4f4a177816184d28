import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { download } from './download'
import { fileRoles, type Manifest, manifestSchema, transferOf } from './manifest'

const content = (role: string) => Buffer.from(role.repeat(5000))
const manifest: Manifest = manifestSchema.parse({
  pyodide: '1',
  python: '3',
  folder: '/_/py/1-a/',
  sandbox: '/_/sandbox/1-a.html',
  files: Object.fromEntries(
    fileRoles.map((role) => {
      const bytes = content(role)
      return [role, { name: role, bytes: bytes.length, transfer: 1000, sha256: createHash('sha256').update(bytes).digest('hex') }]
    }),
  ),
  packs: {},
})
const files = Object.fromEntries(Object.entries(manifest.files).map(([role, file]) => [role, { ...file, address: manifest.folder + role }]))
const serve = (answer: (role: string) => BodyInit | null, status = 200) =>
  vi.stubGlobal('fetch', async (address: string) => new Response(answer(address.split('/').at(-1) ?? ''), { status }))
const signal = new AbortController().signal

afterEach(() => vi.unstubAllGlobals())

test('progress rises to the bytes that travel', async () => {
  serve(
    (role) =>
      new ReadableStream({
        start(stream) {
          const bytes = content(role)
          for (let at = 0; at < bytes.length; at += 1000) stream.enqueue(new Uint8Array(bytes.subarray(at, at + 1000)))
          stream.close()
        },
      }),
  )
  const told: number[] = []
  const fetched = await download(files, { signal, onProgress: (loaded) => told.push(loaded) })
  expect(Buffer.from(fetched.stdlib ?? new ArrayBuffer(0)).equals(content('stdlib'))).toBe(true)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.at(-1)).toBeLessThanOrEqual(transferOf(manifest))
  expect(told.at(-1)).toBeGreaterThan(transferOf(manifest) * 0.98)
})

test.each([
  ['other bytes', (role: string) => role.replace('w', 'v').repeat(5000), 200, 'altered'],
  ['more bytes', (role: string) => role.repeat(5001), 200, 'altered'],
  ['fewer bytes', (role: string) => role, 200, 'download'],
  ['not found', () => 'x', 404, 'download'],
] as const)('%s are refused', async (_what, answer, status, kind) => {
  serve(answer, status)
  await expect(download(files, { signal, onProgress() {} })).rejects.toMatchObject({ kind })
})

test('taken back, it rejects with the reason', async () => {
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) => new Promise((_yes, no) => signal?.addEventListener('abort', () => no(signal.reason))),
  )
  const abort = new AbortController()
  const under = download(files, { signal: abort.signal, onProgress() {} })
  abort.abort(new Error('stop'))
  await expect(under).rejects.toThrow('stop')
})
