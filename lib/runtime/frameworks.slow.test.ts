import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { unzipSync } from 'fflate'
import { loadPyodide, type PyodideAPI } from 'pyodide'
import { beforeAll, describe, expect, test } from 'vitest'
import { pythonModules } from './python-modules'
import { instantiate } from './sandbox/bounds'
import { prepare } from './sandbox/prepare'
import { outcomeSchema, type Tape } from './tape/event'
import { broken } from './tape/rules'
import { toTape } from './to-tape'

const tests = 'lib/runtime/python/tests/frameworks'
const modules = process.env.PYTHON_MODULES ?? 'lib/runtime/python'
const withFastapi = fs.existsSync(`${modules}/pydantic_engine`)
const packs = JSON.parse(fs.readFileSync('vendor/python/packages.json', 'utf8')).packs as Record<string, { file: string; needs: string[] }>

type Ask = [request: string, status: number, words: string]
type Project = { files: Record<string, string>; main: string; asks: Ask[]; sockets: [string, object[], number][] }
type Run = { run(order: string, emit: (line: string) => void): Promise<string>; warm(packages: unknown): void; must_restore(): string }

const projects = JSON.parse(
  spawnSync(
    'python3',
    [
      '-B',
      '-c',
      `
import sys, json
sys.path[:0] = ['${tests}', '${modules}']
import views_django as d, views_fastapi as a, views_flask as f, views_starlette as s
print(json.dumps({
  'flask': {'files': f.FLASK_FILES, 'main': 'app.py', 'asks': f.FLASK_ASKS, 'sockets': []},
  'starlette': {'files': s.STARLETTE_FILES, 'main': 'app.py', 'asks': s.STARLETTE_ASKS, 'sockets': s.STARLETTE_SOCKETS},
  'django': {'files': d.DJANGO_FILES, 'main': 'project/wsgi.py', 'asks': d.DJANGO_ASKS, 'sockets': []},
  'django over ASGI': {'files': d.DJANGO_FILES, 'main': 'project/asgi.py', 'asks': d.DJANGO_ASKS, 'sockets': []},
  'fastapi': {'files': a.FASTAPI_FILES, 'main': 'app.py', 'asks': a.FASTAPI_ASKS, 'sockets': a.FASTAPI_SOCKETS}}))
`,
    ],
    { encoding: 'utf8' },
  ).stdout,
) as Record<string, Project>
const open = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`

const withNeeds = (name: string): string[] => [...(packs[name]?.needs ?? []).flatMap(withNeeds), name]

/** Starts the page’s Python with these packs and what they need; a snapshot finds the memory it wants, as in the page. */
async function start(names: string[], how: { snapshot?: ArrayBuffer; take?: boolean } = {}): Promise<PyodideAPI> {
  const plain = WebAssembly.instantiate
  WebAssembly.instantiate = (async (bytes: BufferSource, imports: WebAssembly.Imports) => {
    WebAssembly.instantiate = plain
    const module = await WebAssembly.compile(bytes)
    return { module, instance: await instantiate(module, imports, how.snapshot?.byteLength ?? 0) }
  }) as typeof plain
  const pyodide = await loadPyodide({
    stdin: () => null,
    stdout: () => {},
    stderr: () => {},
    jsglobals: {},
    ...(how.snapshot && { _loadSnapshot: how.snapshot }),
    ...(how.take && { _makeSnapshot: true }),
  } as Parameters<typeof loadPyodide>[0])
  for (const name of new Set(names.flatMap(withNeeds)))
    for (const [path, bytes] of Object.entries(unzipSync(fs.readFileSync(`vendor/python/${packs[name]?.file}`)))) {
      const file = `/lib/python3.14/site-packages/${path}`
      pyodide.FS.mkdirTree(file.slice(0, file.lastIndexOf('/')))
      if (!path.endsWith('/')) pyodide.FS.writeFile(file, bytes, { canOwn: true })
    }
  prepare(pyodide, await pythonModules(), { restored: how.snapshot !== undefined })
  return pyodide
}

async function serve(pyodide: PyodideAPI, order: object): Promise<Tape> {
  const python = pyodide.pyimport('run') as unknown as Run
  const lines: string[] = []
  const outcome = await python.run(JSON.stringify({ limits: { lines: 300_000, seconds: 30 }, ...order }), (line) => lines.push(line))
  return toTape(lines, outcome)
}

const body = (tape: Tape) => tape.outcome.response?.body.head ?? ''

describe.each(Object.entries(projects).filter(([name]) => withFastapi || name !== 'fastapi'))(
  '%s in the page’s Python',
  (name, project) => {
    const pack = name.split(' ')[0] as string
    let pyodide: PyodideAPI
    beforeAll(async () => {
      pyodide = await start([pack, 'httpx', 'asgiref'])
      ;(pyodide.pyimport('run') as unknown as Run).warm(pyodide.toPy([pack]))
    }, 120_000)

    test('answers ordinary requests, and nobody is accused', { timeout: 300_000 }, async () => {
      for (const [request, status, words] of project.asks) {
        const label = request.slice(0, request.indexOf('\r'))
        const tape = await serve(pyodide, { files: project.files, main: project.main, request })
        expect.soft(tape.outcome.response?.status, `${label} ${JSON.stringify(tape.outcome.failure)?.slice(0, 500)}`).toBe(status)
        expect.soft(body(tape), label).toContain(words)
        expect.soft(broken(tape.violations), label).toEqual([])
        expect
          .soft(
            tape.events.filter(({ kind }) => kind === 'stopped'),
            label,
          )
          .toEqual([])
        expect.soft(tape.outcome.restore, label).toBeUndefined()
      }
      for (const [path, client, status] of project.sockets) {
        const tape = await serve(pyodide, { files: project.files, main: project.main, request: open(path), mode: 'websocket', client })
        expect.soft([tape.outcome.response?.status, broken(tape.violations), tape.outcome.failure], path).toEqual([status, [], null])
      }
    })

    test('shows the stations that a request passes, the same as CPython', { timeout: 120_000 }, async () => {
      const order = { files: project.files, main: project.main, request: project.asks[0]?.[0] }
      const { xray } = (await serve(pyodide, { ...order, xray: 'stations' })).outcome
      expect(xray?.rows.length).toBeGreaterThan(8)
      for (const kind of ['shell', 'table', 'view', 'yours'])
        expect(
          xray?.rows.map((row) => row.kind),
          kind,
        ).toContain(kind)
      expect(xray?.rows.filter((row) => row.end === null)).toEqual([])
      expect(xray?.rows.map(({ kind, label, depth, about }) => [kind, label, depth, about])).toEqual(drawn()[name])
      const all = (await serve(pyodide, { ...order, xray: 'frames' })).outcome.xray
      expect(all?.rows.length).toBeGreaterThan(2 * (xray?.rows.length ?? 0))
    })
  },
)

let known: Record<string, unknown> | undefined
/** The stations under CPython, of the same requests. */
function drawn(): Record<string, unknown> {
  const env = { ...process.env, PYTHONPATH: modules }
  known ??= JSON.parse(spawnSync('python3', ['-B', `${tests}/draw_stations.py`], { encoding: 'utf8', env }).stdout) as Record<
    string,
    unknown
  >
  return known
}

test('a snapshot of a warmed interpreter goes on where it was taken', { timeout: 240_000 }, async () => {
  const first = await start(['flask', 'starlette'], { take: true })
  ;(first.pyimport('run') as unknown as Run).warm(first.toPy(['flask', 'starlette']))
  const bytes: Uint8Array<ArrayBuffer> = (first as unknown as { makeMemorySnapshot(): Uint8Array<ArrayBuffer> }).makeMemorySnapshot()
  const again = await start(['flask', 'starlette'], { snapshot: bytes.slice().buffer })
  for (const name of ['flask', 'starlette', 'flask'] as const) {
    const { files, main, asks } = projects[name] as Project
    const tape = await serve(again, { files, main, request: asks[0]?.[0] })
    expect(tape.outcome.response?.status).toBe(200)
  }
})

test('the whole of the Python tests over the frameworks passes', { timeout: 900_000 }, () => {
  const { status, stderr } = spawnSync('python3', ['-B', '-m', 'unittest', 'discover', '-s', tests], { encoding: 'utf8', timeout: 890_000 })
  expect(status, stderr.slice(-8_000)).toBe(0)
  if (withFastapi) expect(stderr).not.toContain('skipped')
})

test('the contract knows the outcome of an X-ray', () => {
  expect(outcomeSchema.shape.xray.safeParse({ rows: [], dropped: 0 }).success).toBe(true)
})
