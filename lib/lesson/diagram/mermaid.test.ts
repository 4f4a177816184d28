import fs from 'node:fs'
import { expect, test } from 'vitest'
import { checkDiagram, drawDiagram } from './mermaid'
import { parseSequence } from './sequence-grammar'

type Case = { name: string; source: string; refused?: string; nodes?: number; arrows?: number; lanes?: number; messages?: number }
const cases = JSON.parse(fs.readFileSync('tests/fixtures/diagrams.json', 'utf8')) as Case[]

test.each(cases.map((one) => [one.name, one] as const))('%s is drawn whole, or refused by name', (_, { source, refused, ...counts }) => {
  const problems = checkDiagram(source)
  expect(problems.map(({ fact }) => fact)).toEqual(refused ? [refused] : [])
  if (refused) return
  const { svg } = drawDiagram(source, 'd')
  const count = (pattern: RegExp) => svg.match(pattern)?.length ?? 0
  const found = source.trim().startsWith('sequenceDiagram')
    ? { lanes: parseSequence(source).participants.length, messages: count(/<g class="msg/g) }
    : { nodes: count(/<g class="(class-node )?node\b/g), arrows: count(/<polyline[^>]*class="[^"]*\bedge\b/g) }
  expect(found).toEqual(Object.fromEntries(Object.entries(counts).filter(([key]) => key !== 'name')))
  expect(svg).not.toMatch(/NaN|[\u1AB0-\u1ACF]|style=|<img|<script/)
})

test('any graph of nodes, frames and arrows is drawn with all of them', () => {
  let seed = 7
  const upTo = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return Math.floor(seed / 65536) % n
  }
  const arrows = ['-->', '---', '-.->', '==>', '<-->', '--x', '--o', '--->', '-. t .->', '-->|lab|']
  for (let round = 0; round < 60; round++) {
    const directions = ['LR', 'TD', 'BT', 'RL']
    const [nodes, frames] = [1 + upTo(6), upTo(3)]
    const arrow = () => `N${upTo(nodes)} ${arrows[upTo(arrows.length)]} ${upTo(4) ? `N${upTo(nodes)}` : `g${upTo(2)}`}`
    const source = [
      `flowchart ${directions[upTo(4)]}`,
      ...Array.from({ length: frames }, (_, i) => [
        `subgraph g${i}`,
        ...(upTo(2) ? [`direction ${directions[upTo(4)]}`] : []),
        arrow(),
        'end',
      ]).flat(),
      ...Array.from({ length: 1 + upTo(8) }, arrow),
    ].join('\n')
    expect(checkDiagram(source), source).toEqual([])
  }
})

const sound = [
  'flowchart LR\n  FL["Flask / Django (classic)"] --> WS["WSGI app (Phases 1-2)"]',
  'graph TD\n A --> B & C\n B -.->|maybe| D{ok?}\n C ==> D',
  'flowchart TD\n subgraph machine\n  A["x"]:::server\n  B["y"]:::app\n end\n A --> B',
  'flowchart LR\n A -- text --> B\n B --- C((round))',
  'sequenceDiagram\n participant S as server\n participant A as app\n S->>A: environ\n A-->>S: 200 OK\n Note over S,A: done',
  'sequenceDiagram\n S->>A: a\n loop every chunk\n A->>S: b\n end\n alt good\n S->>A: c\n else bad\n S-xA: d\n end',
]

test.each(sound)('is understood whole and drawn: %s', (source) => {
  expect(checkDiagram(source)).toEqual([])
  expect(drawDiagram(source, 'd').svg).toMatch(/^<svg /)
})

test.each([
  ['pie\n "a": 1', 'Diagrams of the kind "pie" are not drawn here'],
  ['---\ntitle: x\n---\ngitGraph\n commit', 'Diagrams of the kind "gitGraph"'],
  ['', 'The diagram is empty'],
  ['flowchart XX\n A --> B', 'no first line of a flowchart'],
  ['flowchart LR\n A[unclosed --> B', 'is not closed'],
  ['flowchart LR\n A --> ', 'Expected a node, found "the end of the line"'],
  ['flowchart LR\n A -> B', 'Expected an arrow'],
  ['flowchart LR\n A ==>"t" B', 'Expected a node, found ""t" B"'],
  ['erDiagram\n A ||--o{ B : has', 'Diagrams of the kind "erDiagram"'],
  ['flowchart LR\n A:::robot --> B', 'nobody the page knows'],
  ['flowchart LR\n subgraph x\n A --> B', 'A subgraph is not closed'],
  ['flowchart LR\n end', 'closes nothing'],
  ['flowchart LR\n style A fill:#f00', 'draws nothing'],
  ['stateDiagram-v2\n state A {\n B --> C', 'This state is not closed'],
  ['stateDiagram-v2\n A -> B', 'not understood'],
  ['stateDiagram-v2\n state A {\n B\n --\n C\n }', 'Regions side by side'],
  ['classDiagram\n class A {\n +x', 'is not closed'],
  ['classDiagram\n A <- B', 'not understood'],
  ['flowchart LR', 'draws nothing'],
  ['sequenceDiagram', 'draws nothing'],
  ['sequenceDiagram\n S=>A: x', 'not understood'],
  ['sequenceDiagram\n loop x\n S->>A: a', 'not closed'],
  ['sequenceDiagram\n S->>A: a\n else', 'outside alt'],
])('is refused with its reason: %s', (source, reason) => {
  expect(
    checkDiagram(source)
      .map((p) => p.fact)
      .join(' '),
  ).toContain(reason)
})

test('labels arrive, colours and fonts of the renderer do not', () => {
  const { svg, narrow } = drawDiagram(sound[0] as string, 'map')
  expect(svg).toContain('Flask / Django (classic)')
  expect(svg).toContain('WSGI app (Phases 1-2)')
  expect(svg).not.toMatch(/style|@import|font-|fill="/)
  expect(svg).toContain('id="map-arrowhead"')
  expect(narrow).toBeUndefined()
})

test('what would be too small on a phone is drawn a second time from top to bottom', () => {
  const { svg, narrow } = drawDiagram(
    'flowchart LR\n A["a long enough label"] --> B["a long enough label"] --> C["a long enough label"]',
    'wide',
  )
  expect(Number(/width="([\d.]+)"/.exec(svg)?.[1])).toBeGreaterThan(400)
  expect(Number(/width="([\d.]+)"/.exec(narrow ?? '')?.[1])).toBeLessThan(400)
})

test('a sequence between server and app crosses the line of its protocol', () => {
  expect(drawDiagram('sequenceDiagram\n participant S as server\n participant A as app\n S->>A: environ', 'w').svg).toContain('bd is-wsgi')
  expect(
    drawDiagram('sequenceDiagram\n participant S as server\n participant A as app\n A->>S: send http.response.start', 'a').svg,
  ).toContain('bd is-asgi')
  expect(drawDiagram('sequenceDiagram\n participant C as browser\n participant S as server\n C->>S: GET /', 'n').svg).toContain('bd dash')
})

test('two stars that embrace nothing stay, and a mark behind a member is a word', () => {
  expect(drawDiagram('flowchart LR\n A["**bold** and a/** or b/**"]', 'g').svg).toContain('>bold and a/** or b/**<')
  const { svg } = drawDiagram('classDiagram\n class A {\n +make(n: int)$\n +run()* int\n +int count$\n }', 'c')
  expect(svg.replace(/<[^>]*>/g, '')).toMatch(/static int count.*static make.*n: int.*run/)
  expect(svg).not.toContain('$')
})

test('nothing reaches out of a drawing: labels of arrows have the room of their letters, names of a sequence theirs', () => {
  const { svg } = drawDiagram('stateDiagram-v2\n A --> A: a label that is longer than its state\n A --> B', 'l')
  const [, left = 0, , width = 0] = /viewBox="(\S+) (\S+) (\S+)/.exec(svg)?.map(Number) ?? []
  const label = [...svg.matchAll(/class="edge-label"[^>]*><rect x="([-\d.]+)" y="[-\d.]+" width="([\d.]+)"/g)].map((m) =>
    m.slice(1).map(Number),
  )
  expect(label).toHaveLength(1)
  for (const [x = NaN, w = NaN] of label) {
    expect(w).toBeGreaterThan(37 * 5)
    expect(x).toBeGreaterThanOrEqual(left)
    expect(x + w).toBeLessThanOrEqual(left + width)
  }
  const names = ['NetworkManager', 'NamespaceManager', 'BandwidthShaper', 'TrafficMonitor', 'Firewall', 'Bridge', 'Server']
  const sequence = drawDiagram(`sequenceDiagram\n${names.map((name) => ` participant ${name}`).join('\n')}\n Firewall->>Bridge: x`, 's').svg
  const starts = names.map((name) => Number(new RegExp(`x="([\\d.]+)" y="[\\d.]+">${name}<`).exec(sequence)?.[1]))
  for (const [i, start] of starts.slice(1).entries()) expect(start - (starts[i] ?? NaN)).toBeGreaterThan((names[i]?.length ?? 0) * 7.6)
})

test('a source is drawn once, whatever the drawing is called', () => {
  const source = 'flowchart LR\n Once --> Drawn'
  expect(checkDiagram(source)).toEqual([])
  const [one, two] = ['one', 'two'].map((id) => drawDiagram(source, id).svg)
  expect(one).toContain('id="one-arrowhead"')
  expect(two).toBe(one?.replaceAll('one-', 'two-'))
})

test('labels are text, whatever they look like', () => {
  expect(drawDiagram('sequenceDiagram\n S->>A: <script>x</script>', 's').svg).toContain('&lt;script&gt;')
})
