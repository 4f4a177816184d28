import type { EntityName } from '../entity'

export type Direction = 'TD' | 'BT' | 'LR' | 'RL'
export type EdgeEnd = 'none' | 'arrow' | 'cross' | 'circle'

/** What a node looks like: the outlines of flowcharts and of states. */
export type Shape =
  | 'rectangle'
  | 'rounded'
  | 'diamond'
  | 'stadium'
  | 'circle'
  | 'ellipse'
  | 'subroutine'
  | 'doublecircle'
  | 'hexagon'
  | 'cylinder'
  | 'asymmetric'
  | 'trapezoid'
  | 'trapezoid-alt'
  | 'lean-right'
  | 'lean-left'
  | 'start'
  | 'end'
  | 'choice'
  | 'bar'
  | 'note'

export type GraphNode = { id: string; label: string; shape: Shape; owner?: EntityName; group?: FlowGroup }
export type GraphEdge = {
  from: string
  to: string
  label: string
  line: 'solid' | 'dotted' | 'thick' | 'invisible'
  start: EdgeEnd
  end: EdgeEnd
}
export type FlowGroup = { id: string; label: string; parent?: FlowGroup; direction?: Direction }

/** Nodes, arrows and frames of a diagram as its source has them. An arrow may begin or end at a frame. */
export type Graph = { direction: Direction; nodes: Map<string, GraphNode>; edges: GraphEdge[]; groups: FlowGroup[]; states: boolean }

export const emptyGraph = (direction: Direction, states = false): Graph => ({ direction, nodes: new Map(), edges: [], groups: [], states })

/** `TB` is `TD`. */
export const directionOf = (word: string): Direction => (word.toUpperCase() === 'TB' ? 'TD' : (word.toUpperCase() as Direction))

/** The node `id`, made where it is named for the first time. A node belongs to the innermost frame that names it. */
export function nodeOf(graph: Graph, id: string, group: FlowGroup | undefined, shape: Shape = 'rectangle'): GraphNode {
  const known = graph.nodes.get(id)
  if (!known) {
    const node: GraphNode = { id, label: id, shape, group }
    graph.nodes.set(id, node)
    return node
  }
  if (group && (!known.group || isWithin(group, known.group))) known.group = group
  return known
}

/** Whether one frame stands inside another. */
function isWithin(inner: FlowGroup, outer: FlowGroup): boolean {
  return inner === outer || (inner.parent !== undefined && isWithin(inner.parent, outer))
}
