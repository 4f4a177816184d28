import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, test } from 'vitest'
import { changedLines } from '@/components/lab-state/lab-state'
import { phaseLabData, runRequestOf } from '@/lib/content/lab-data-of'
import { jsxNodes, propsOf } from '@/lib/lesson/jsx-nodes'
import { lineNumbers } from '@/lib/lesson/line-numbers'
import { packsPath } from '@/lib/runtime/packs/packs-path'
import type { RunRequestInput } from '@/lib/runtime/run-request'
import type { Outcome, TapeEvent, Violation } from '@/lib/runtime/tape/event'
import { pythonPath } from '../scripts/python-path.mjs'
import { contentUnderTest } from './content-under-test'

type Run = { events: TapeEvent[]; violations: Violation[]; outcome: Outcome }

/** Runs the orders that come in, one after the other, and prints what each emitted. */
const program = `
import asyncio, json, sys
sys.path.insert(0, sys.argv[1])
from run import run
for order in json.load(sys.stdin):
    lines = []
    outcome = asyncio.run(run(json.dumps(order), lines.append))
    rows = [json.loads(line) for line in lines]
    of = lambda name: [row[name] for row in rows if name in row]
    print(json.dumps({"events": of("event"), "violations": of("violation"), "outcome": json.loads(outcome)}), file=sys.__stdout__)
`

const content = contentUnderTest()
/** Importing a framework takes its time on a busy machine. */
const limitsFor = (packages: readonly string[]) => ({ lines: 200_000, seconds: packages.length ? 60 : 4 })

const breaks = content.guides.flatMap((guide) =>
  guide.phases.flatMap((phase) => {
    const sheet = phaseLabData(phase)
    return jsxNodes(phase.lesson.tree).flatMap((node) => {
      if (node.name !== 'BreakIt') return []
      const { sample = '', line = '', to = '' } = propsOf(node).props as Record<string, string>
      const lab = sheet.labs[sample]
      if (!lab) throw new Error(`${phase.folder}: there is no lab "${sample}" to break`)
      const source = sheet.sources[`${lab.root}${lab.main}`] ?? ''
      const order: RunRequestInput = { ...runRequestOf(sheet, lab), limits: limitsFor(lab.settings.packages) }
      const changed = { ...order, files: { ...order.files, [lab.main]: changedLines(source, line, to) } }
      return [
        {
          name: `${phase.slug}, ${sample}, line ${line}: ${to.split('\n')[0] || 'out'}`,
          ...{ phase: `${phase.guide}/${phase.slug}`, lab, line, order, changed, quotes: quotesIn(node) },
        },
      ]
    })
  }),
)

/** What the words under a break quote that is longer than a name. */
function quotesIn(node: Nodes): string[] {
  const quotes: string[] = []
  visit(node, 'inlineCode', ({ value }) => void (/\S\s+\S/.test(value) && quotes.push(value)))
  return quotes
}

/** Every text in a run or an order, one a line. */
const textsIn = (value: unknown): string =>
  value && typeof value === 'object' ? Object.values(value).map(textsIn).join('\n') : String(value)

/** What a reader would see of a run, without its times. */
const told = ({ events, violations, outcome }: Run) => ({
  kinds: events.map(({ kind }) => kind),
  rules: violations.map(({ rule }) => rule),
  status: outcome.response?.status,
  body: outcome.response?.body.head,
  complete: outcome.response?.complete,
  failure: outcome.failure?.sentence,
})

test('the first guide has fifteen things to break or more, and every phase of every guide two', () => {
  expect(breaks.filter(({ phase }) => phase.startsWith('wsgi-and-asgi/')).length).toBeGreaterThanOrEqual(15)
  for (const { guide, slug } of content.guides.flatMap(({ phases }) => phases))
    expect(breaks.filter(({ phase }) => phase === `${guide}/${slug}`).length, `${guide}/${slug}`).toBeGreaterThanOrEqual(2)
})

describe('every break', () => {
  const runs = new Map<string, Run>()

  beforeAll(() => {
    const orders = [...new Set(breaks.flatMap(({ order, changed }) => [JSON.stringify(order), JSON.stringify(changed)]))]
    const { status, stdout, stderr } = spawnSync(pythonPath() ?? '', ['-B', '-c', program, path.resolve('lib/runtime/python')], {
      input: `[${orders.join(',')}]`,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, PYTHONPATH: packsPath(breaks.flatMap(({ order }) => order.packages ?? [])) },
    })
    expect(status, stderr.slice(-4_000)).toBe(0)
    stdout.split('\n').forEach((line, i) => {
      if (line) runs.set(orders[i] ?? '', JSON.parse(line))
    })
  }, 600_000)

  test.each(breaks)('$name', ({ lab, line, order, changed, quotes }) => {
    const before = runs.get(JSON.stringify(order))
    const after = runs.get(JSON.stringify(changed))
    if (!before || !after) throw new Error('It did not run.')
    expect(before.outcome.failure, 'the unchanged code fails').toBeNull()
    if (lab.lines) {
      const [first, last] = lab.lines
      for (const number of lineNumbers(line)) expect(number >= first && number <= last, `line ${number} is not shown`).toBe(true)
    }
    expect(['SyntaxError', 'IndentationError']).not.toContain(after.outcome.failure?.type)
    expect(after.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(closed|refused|exception|stopped|done)$/)]),
    )
    expect(told(after)).not.toEqual(told(before))
    const seen = textsIn([order, changed, before, after])
    // A run keeps the type of an exception and its message apart.
    for (const part of quotes.flatMap((quote) => quote.split(/(?<=^\w+Error): /))) expect(seen, 'what is quoted under it').toContain(part)
  })
})
