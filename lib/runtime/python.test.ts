import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import rules from './rules.json'
import { eventSchema, outcomeSchema, violationSchema } from './tape/event'

const run = (...args: string[]) => spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, timeout: 110_000 })

beforeAll(() => {
  if (run('-c', 'import sys; sys.exit(sys.version_info < (3, 11))').status !== 0) {
    throw new Error('The tests of the runtime need Python 3.11 or newer as python3. On Debian: apt-get install python3.')
  }
})

test('the tests of the Python half pass', { timeout: 120_000 }, () => {
  const { status, stderr } = run('-B', '-m', 'unittest', 'discover', '-s', 'lib/runtime/python/tests')
  expect(status, stderr.slice(-8_000)).toBe(0)
  expect(Number(/Ran (\d+) tests/.exec(stderr)?.[1])).toBeGreaterThan(20)
})

test('every event, violation and outcome is what the contract says', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = run('-B', 'lib/runtime/python/tests/emit_all.py')
  expect(status, stderr.slice(-4_000)).toBe(0)
  const lines = stdout.trim().split('\n')
  const kinds = new Set<string>()
  let outcomes = 0
  for (const line of lines) {
    const row = JSON.parse(line)
    const [schema, value] = row.event
      ? [eventSchema, row.event]
      : row.violation
        ? [violationSchema, row.violation]
        : [outcomeSchema, row.outcome]
    const { error } = schema.safeParse(value)
    expect(error, `${error?.message}\n${line.slice(0, 500)}`).toBeUndefined()
    if (row.event) kinds.add(row.event.kind)
    if (row.outcome) outcomes += 1
  }
  expect(outcomes).toBeGreaterThan(100)
  const all = eventSchema.options.map((option) => option.shape.kind.value)
  expect(all.filter((kind) => !kinds.has(kind))).toEqual([])
})

test('every rule names its clause and a heading that teaches it', () => {
  const guide = 'content/guides/wsgi-and-asgi'
  const specs = JSON.parse(fs.readFileSync('content/specs.json', 'utf8'))
  const anchors = new Set(
    fs
      .readdirSync(guide, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        [...fs.readFileSync(`${guide}/${name}/lesson.mdx`, 'utf8').matchAll(/^##+ .*\[#([\w-]+)\]$/gm)].map(
          ([, id]) => `${name.replace(/^\d+-/, '')}#${id}`,
        ),
      ),
  )
  expect(anchors.size).toBeGreaterThan(20)
  expect(rules.length).toBeGreaterThanOrEqual(60)
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id, interface: side, sentence, clause, teaches } of rules) {
    expect(id.startsWith(`${side}.`), id).toBe(true)
    expect(sentence, id).toMatch(/\.$/)
    expect(anchors, id).toContain(teaches)
    const [page, anchor = ''] = clause.url.split('#')
    const spec = specs[clause.spec]
    if (spec?.clauses[anchor]) expect([page, clause.title], id).toEqual([spec.url, spec.clauses[anchor]])
    else expect(clause.url, id).toMatch(/^https:\/\/(www\.rfc-editor\.org|asgi\.readthedocs\.io)\/.+#.+/)
  }
})
