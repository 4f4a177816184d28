import { didYouMean } from '../../authoring/did-you-mean'
import { entities, isEntity } from '../entity'
import type { DiagramProblem } from './drawing'
import { isLinked, readLink } from './flowchart-link'
import { inBrief, readNode } from './flowchart-node'
import { directionOf, emptyGraph, type FlowGroup, type Graph, type GraphEdge, nodeOf } from './graph'
import { labelText, nodeText } from './label'
import { statementsOf } from './source-lines'

const header = /^(?:flowchart|graph|flowchart-elk)(?:\s+(TD|TB|LR|BT|RL|>|<|v|\^))?$/i
const arrows: Record<string, string> = { '>': 'LR', '<': 'RL', v: 'TD', '^': 'BT' }
/** Colours and links of nodes: the page has its own. */
const ignored = /^(style|classDef|linkStyle|click|href)\s/

/** Reads a flowchart; every statement is understood whole or reported. */
export function parseFlowchart(source: string): { graph: Graph; problems: DiagramProblem[] } {
  const problems: DiagramProblem[] = []
  const statements = statementsOf(source)
  const graph = emptyGraph('TD')
  const classes = new Map<string, string>()
  const defined = new Set(statements.flatMap(({ text }) => /^classDef\s+(\S+)/.exec(text)?.[1]?.split(',') ?? []))
  const stack: FlowGroup[] = []
  for (const [index, { text, line }] of statements.entries()) {
    const add = (fact: string, remedy?: string) => {
      problems.push({ line, fact, remedy })
      return undefined
    }
    const word = /^[\w-]+/.exec(text)?.[0] ?? ''
    const directive = !isLinked(text.slice(word.length))
    if (index === 0) {
      const told = header.exec(text)
      if (!told) add(`"${inBrief(text)}" is no first line of a flowchart.`, 'Write flowchart LR or flowchart TD.')
      graph.direction = directionOf(arrows[told?.[1] ?? ''] ?? told?.[1] ?? 'TD')
    } else if (directive && /^subgraph\b/.test(text)) {
      const group = readGroup(text.slice('subgraph'.length), graph.groups.length, stack.at(-1))
      if (graph.groups.some(({ id }) => id === group.id)) add(`The subgraph "${group.id}" stands twice.`, 'Give each an id of its own.')
      graph.groups.push(group)
      stack.push(group)
    } else if (text === 'end') {
      if (!stack.pop()) add('This "end" closes nothing.', 'Remove it, or open a subgraph.')
    } else if (/^direction\s+(TD|TB|LR|BT|RL)$/i.test(text)) {
      const group = stack.at(-1)
      if (group) group.direction = directionOf(text.split(/\s+/)[1] ?? 'TD')
      else graph.direction = directionOf(text.split(/\s+/)[1] ?? 'TD')
    } else if (directive && /^class\s/.test(text)) {
      const [, ids = '', name = ''] = /^class\s+(.+?)\s+(\S+)$/.exec(text) ?? []
      for (const id of ids.split(',')) classes.set(id.trim(), name)
    } else if (directive && ignored.test(text)) continue
    else if (/^[\w-]+@\{\s*(animat|curve)/.test(text)) continue
    else readStatement(text, graph, stack.at(-1), classes, add)
  }
  for (const [id, name] of classes) {
    const node = graph.nodes.get(id)
    if (isEntity(name) && node) node.owner = name
    else if (!defined.has(name) && !isEntity(name))
      problems.push({
        line: statements.find(({ text }) => text.includes(name))?.line ?? 1,
        fact: `":::${name}" is nobody the page knows.`,
        remedy: `Use one of ${entities.join(', ')}, or define it with classDef.${didYouMean(name, entities)}`,
      })
  }
  framesAsNodes(graph)
  if (stack.length) problems.push({ line: source.split('\n').length, fact: 'A subgraph is not closed.', remedy: 'Add a line "end".' })
  if (!problems.length && graph.nodes.size === 0)
    problems.push({ line: 1, fact: 'The diagram draws nothing.', remedy: 'Add at least one node.' })
  return { graph, problems }
}

/** `s1 [One two]`, `s1["One"]`, `"One two"`, `One two`: id and title of a frame. */
function readGroup(written: string, number: number, parent: FlowGroup | undefined): FlowGroup {
  const text = written.trim()
  const [, id, title] = /^([^\s["]+)\s*\[([\s\S]*)\]$/.exec(text) ?? []
  if (id !== undefined) return { id, label: labelText(title ?? ''), parent }
  return { id: /^[^\s"]+$/.test(text) ? text : labelText(text) || `frame-${number}`, label: labelText(text), parent }
}

/** Reads `A["x"] --> B & C` to its end. */
function readStatement(
  text: string,
  graph: Graph,
  group: FlowGroup | undefined,
  classes: Map<string, string>,
  add: (fact: string, remedy?: string) => undefined,
): undefined {
  let rest = text
  let before: string[] = []
  let link: Omit<GraphEdge, 'from' | 'to'> | undefined
  for (;;) {
    const here: string[] = []
    do {
      rest = rest.replace(/^\s*&?\s*/, '')
      const node = readNode(rest)
      if (!node)
        return add(
          `Expected a node, found "${inBrief(rest) || 'the end of the line'}".`,
          link && rest.startsWith('"')
            ? 'A label of an arrow stands between bars: A -->|text| B.'
            : 'A node is an id, with a label in brackets: A["text"].',
        )
      if ('fault' in node) return add(node.fault, 'Write the label in double quotes inside the brackets: A["text"].')
      const known = nodeOf(graph, node.id, group)
      if (node.label !== undefined) known.label = nodeText(node.label)
      if (node.shape) known.shape = node.shape
      if (node.owner) classes.set(node.id, node.owner)
      here.push(node.id)
      rest = node.rest
    } while (/^\s*&/.test(rest))
    if (link) for (const from of before) for (const to of here) graph.edges.push({ ...link, from, to })
    if (!rest.trim()) return undefined
    const read = readLink(rest)
    if (!read)
      return add(`Expected an arrow, found "${inBrief(rest.trim())}".`, 'Arrows are -->, -.->, ==>, ---, with a label as -->|text|.')
    const { rest: left, written: _, label, ...drawn } = read
    link = { ...drawn, label: labelText(label) }
    before = here
    rest = left
  }
}

/** Where an id is both a node and a frame it is the frame; a frame without nodes is drawn as a node. */
export function framesAsNodes(graph: Graph): void {
  for (const { id } of graph.groups) graph.nodes.delete(id)
  for (;;) {
    const parents = new Set([...[...graph.nodes.values()].map(({ group }) => group), ...graph.groups.map(({ parent }) => parent)])
    const bare = graph.groups.find((group) => !parents.has(group))
    if (!bare) return
    graph.groups = graph.groups.filter((group) => group !== bare)
    graph.nodes.set(bare.id, { id: bare.id, label: bare.label, shape: 'rectangle', group: bare.parent })
  }
}
