import { renderMermaidSVG } from 'beautiful-mermaid'
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { Drawing } from './drawing'
import { dressEdge, marker, reshape } from './flow-parts'
import type { Direction, EdgeEnd, FlowGroup, Graph } from './graph'
import { mermaidText } from './mermaid-text'
import { selfLoop } from './self-loop'
import { finished, redress, svgTree } from './svg-tree'

const phone = 400
/** Wider than this, text is too small to read on any screen. */
const readable = 1600
const turned: Record<Direction, Direction> = { LR: 'TD', RL: 'TD', TD: 'LR', BT: 'LR' }

/** Draws a graph. One too wide for a phone is drawn a second time the other way round, one too wide for any screen only so. Throws a sentence where the drawing would not show all nodes and arrows. */
export function drawGraph(graph: Graph, id: string): Drawing {
  const wide = draw(graph, id, 44)
  const sideways = graph.direction === 'LR' || graph.direction === 'RL'
  if (wide.width <= phone || (!sideways && wide.width <= readable / 2)) return { svg: wide.svg }
  const other = { ...graph, direction: turned[graph.direction] }
  const narrow = draw(other, `${id}-n`, sideways ? 44 : 24)
  if (narrow.width > 0.8 * wide.width) return { svg: wide.svg }
  return wide.width > readable ? { svg: draw(other, id, 44).svg } : { svg: wide.svg, narrow: narrow.svg }
}

/** Some graphs are more than the renderer lays out as they are: then with arrows to themselves drawn here, then with frames that lie as the whole does. */
function draw(graph: Graph, id: string, chars: number): { svg: string; width: number } {
  const tries: [() => Graph, boolean][] = [
    [() => graph, false],
    [() => graph, true],
    [() => withoutDirections(graph), false],
    [() => withoutDirections(graph), true],
  ]
  let failure: unknown
  for (const [attempt, ownLoops] of tries)
    try {
      return drawOnce(attempt(), id, chars, ownLoops)
    } catch (error) {
      failure ??= error
    }
  throw failure
}

function withoutDirections(graph: Graph): Graph {
  const plain = new Map<FlowGroup | undefined, FlowGroup>(graph.groups.map((group) => [group, { ...group, direction: undefined }]))
  for (const group of plain.values()) group.parent = plain.get(group.parent)
  const nodes = new Map([...graph.nodes].map(([name, node]) => [name, { ...node, group: plain.get(node.group) }]))
  return { ...graph, groups: [...plain.values()], nodes }
}

function drawOnce(graph: Graph, id: string, chars: number, ownLoops: boolean): { svg: string; width: number } {
  const loops = graph.edges.filter(({ from, to }) => ownLoops && from === to)
  const { text, ids } = mermaidText({ ...graph, edges: graph.edges.filter((edge) => !loops.includes(edge)) }, chars)
  const svg = svgTree(renderMermaidSVG(text, { padding: 2, nodeSpacing: 26, layerSpacing: 44 }))
  const parts = partsOf(svg)
  const named = new Map([...graph.nodes.values()].map((node) => [ids.get(node.id), node]))
  for (const [i, loop] of loops.entries()) {
    const name = ids.get(loop.from) ?? ''
    const node = parts.nodes.get(name) ?? parts.frames.get(name)
    const [line, ...label] = node ? selfLoop(node, loop, loops.slice(0, i).filter(({ from }) => from === loop.from).length) : []
    if (!line) continue
    svg.children.push(line, ...label)
    parts.edges.set(`${name} ${name}`, [...(parts.edges.get(`${name} ${name}`) ?? []), line])
  }
  // Arrows between the same two nodes stand in the order of the source.
  const edges = graph.edges.map((edge) => ({ edge, line: parts.edges.get(`${ids.get(edge.from)} ${ids.get(edge.to)}`)?.shift() }))
  const missing = [...named.keys()].filter((name) => !parts.nodes.has(name ?? ''))
  const frames = graph.groups.filter((group) => !parts.frames.has(ids.get(group.id) ?? ''))
  const lost = edges.filter(({ line }) => !line)
  if (missing.length || frames.length || lost.length) throw new Error(complaint(missing.length, frames.length, lost.length))
  const ends = new Set<EdgeEnd>(graph.edges.flatMap(({ start, end }) => [start, end]))
  for (const { edge, line } of edges) if (line) dressEdge(line, edge)
  for (const [name, element] of parts.nodes) reshape(element, named.get(name))
  redress(svg, id, (node) => {
    const found = node.properties.dataId === undefined ? undefined : named.get(String(node.properties.dataId))
    const style = String(node.properties.dataStyle ?? 'solid')
    const shape = found && ['bar', 'note', 'start', 'end'].includes(found.shape) ? [found.shape] : []
    return [...(found?.owner ? [`is-${found.owner}`] : []), ...shape, ...(style === 'solid' ? [] : [style])]
  })
  svg.children.unshift(...(['cross', 'circle'] as const).filter((end) => ends.has(end)).map((end) => marker(`${id}-${end}`, end)))
  return finished(svg, 'flow')
}

function partsOf(svg: Element) {
  const nodes = new Map<string, Element>()
  const frames = new Map<string, Element>()
  const edges = new Map<string, Element[]>()
  visit(svg, 'element', (node) => {
    const { className, dataId, dataFrom, dataTo } = node.properties
    const names = Array.isArray(className) ? className : []
    if (names.includes('node')) nodes.set(String(dataId), node)
    if (names.includes('subgraph')) frames.set(String(dataId), node)
    if (node.tagName !== 'polyline' || dataFrom === undefined) return
    const key = `${String(dataFrom)} ${String(dataTo)}`
    edges.set(key, [...(edges.get(key) ?? []), node])
  })
  return { nodes, frames, edges }
}

function complaint(nodes: number, frames: number, edges: number): string {
  const of = (n: number, one: string) => (n ? [`${n} ${one}${n === 1 ? '' : 's'}`] : [])
  const all = [...of(nodes, 'node'), ...of(frames, 'subgraph'), ...of(edges, 'arrow')].join(' and ')
  return `The drawing would leave out ${all}.`
}
