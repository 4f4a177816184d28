import { encodeLabel } from './encode'
import type { FlowGroup, Graph, GraphEdge, GraphNode, Shape } from './graph'

const brackets: Record<Shape, [string, string]> = {
  rectangle: ['[', ']'],
  rounded: ['(', ')'],
  diamond: ['{', '}'],
  stadium: ['([', '])'],
  ellipse: ['([', '])'],
  circle: ['((', '))'],
  subroutine: ['[[', ']]'],
  doublecircle: ['(((', ')))'],
  hexagon: ['{{', '}}'],
  cylinder: ['[(', ')]'],
  asymmetric: ['>', ']'],
  trapezoid: ['[/', '\\]'],
  'trapezoid-alt': ['[\\', '/]'],
  'lean-right': ['[/', '\\]'],
  'lean-left': ['[/', '\\]'],
  start: ['((', '))'],
  end: ['(((', ')))'],
  choice: ['(', ')'],
  bar: ['(', ')'],
  note: ['(', ')'],
}
const bodies = { solid: ['---', '-->'], dotted: ['-.-', '-.->'], thick: ['===', '==>'], invisible: ['---', '-->'] } as const

/** A graph in the plainest Mermaid there is, which the renderer reads as it is meant, and the ids it has there. */
export function mermaidText(graph: Graph, chars: number): { text: string; ids: Map<string, string> } {
  const ids = new Map<string, string>()
  for (const [i, { id }] of graph.groups.entries()) ids.set(id, `g${i}`)
  for (const [i, id] of [...graph.nodes.keys()].entries()) ids.set(id, `n${i}`)
  return { text: graph.states ? stateText(graph, ids, chars) : flowText(graph, ids, chars), ids }
}

function flowText({ direction, nodes, edges, groups }: Graph, ids: Map<string, string>, chars: number): string {
  const node = ({ id, label, shape }: GraphNode) => `${ids.get(id)}${brackets[shape].join(`"${encodeLabel(label, chars)}"`)}`
  const within = (parent: FlowGroup | undefined): string[] => [
    ...[...nodes.values()].filter(({ group }) => group === parent).map(node),
    ...groups.filter((group) => group.parent === parent).flatMap(frame),
  ]
  const frame = (group: FlowGroup): string[] => [
    `subgraph ${ids.get(group.id)} [${encodeLabel(group.label, chars)}]`,
    ...(group.direction ? [`direction ${group.direction}`] : []),
    ...within(group),
    'end',
  ]
  const edge = ({ from, to, label, line, start, end }: GraphEdge) =>
    `${ids.get(from)} ${start === 'none' ? '' : '<'}${bodies[line][end === 'none' ? 0 : 1]}${label ? `|${encodeLabel(label, chars)}|` : ''} ${ids.get(to)}`
  return [`flowchart ${direction}`, ...within(undefined), ...edges.map(edge)].join('\n')
}

/** The renderer names each `[*]` by its count; an arrow that begins or ends there for the first time stands inside its frame. */
function stateText({ direction, nodes, edges, groups }: Graph, ids: Map<string, string>, chars: number): string {
  const counts = { start: 0, end: 0 }
  const left = new Set(edges)
  const edge = ({ from, to, label }: GraphEdge) => {
    const name = (id: string) => {
      const shape = nodes.get(id)?.shape
      if ((shape !== 'start' && shape !== 'end') || ids.get(id)?.startsWith('_')) return ids.get(id)
      const count = ++counts[shape]
      ids.set(id, `_${shape}${count > 1 ? count : ''}`)
      return '[*]'
    }
    return `${name(from)} --> ${name(to)}${label ? ` : ${encodeLabel(label, chars)}` : ''}`
  }
  const isMark = (id: string, group: FlowGroup | undefined) =>
    ['start', 'end'].includes(nodes.get(id)?.shape ?? '') && nodes.get(id)?.group === group
  const within = (parent: FlowGroup | undefined): string[] => [
    ...groups
      .filter((group) => group.parent === parent)
      .flatMap((group) => [
        `state "${encodeLabel(group.label, chars)}" as ${ids.get(group.id)} {`,
        ...(group.direction ? [`direction ${group.direction}`] : []),
        ...within(group),
        '}',
      ]),
    ...[...nodes.values()]
      .filter(({ group, shape }) => group === parent && shape !== 'start' && shape !== 'end')
      .map(({ id, label }) => `state "${encodeLabel(label, chars)}" as ${ids.get(id)}`),
    ...edges.filter((one) => (isMark(one.from, parent) || isMark(one.to, parent)) && left.delete(one)).map(edge),
  ]
  const inside = within(undefined)
  return ['stateDiagram-v2', `direction ${direction}`, ...inside, ...[...left].map(edge)].join('\n')
}
