import type { Element, ElementContent } from 'hast'
import type { EdgeEnd, GraphEdge, GraphNode } from './graph'
import { pointsOf } from './svg-tree'

/** Gives a line the ends that the source gives its arrow. */
export function dressEdge(element: Element, { line, start, end }: GraphEdge): void {
  const set = (name: 'markerStart' | 'markerEnd', what: EdgeEnd) => {
    if (what === 'none') delete element.properties[name]
    else if (what !== 'arrow') element.properties[name] = `url(#${what})`
  }
  set('markerStart', start)
  set('markerEnd', end)
  element.properties.dataStyle = line
  if (line === 'invisible') Object.assign(element, { tagName: 'g', properties: {} })
}

/** Outlines that the renderer does not know, made of those it drew in their place. */
export function reshape(element: Element, node: GraphNode | undefined): void {
  const outline = element.children.find((child): child is Element => child.type === 'element' && child.tagName !== 'text')
  if (!outline || !node) return
  const n = (name: string) => Number(outline.properties[name] ?? 0)
  if (node.shape === 'choice') {
    const [x, y, w, h] = [n('x'), n('y'), n('width'), n('height')]
    outline.tagName = 'polygon'
    outline.properties = { points: `${x + w / 2},${y} ${x + w},${y + h / 2} ${x + w / 2},${y + h} ${x},${y + h / 2}` }
  }
  if (node.shape !== 'lean-right' && node.shape !== 'lean-left') return
  const corners = pointsOf(outline)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const lean = 12
  const shape: [number, number][] =
    node.shape === 'lean-right'
      ? [
          [left + lean, top],
          [right, top],
          [right - lean, bottom],
          [left, bottom],
        ]
      : [
          [left, top],
          [right - lean, top],
          [right, bottom],
          [left + lean, bottom],
        ]
  outline.properties.points = shape.map((point) => point.join(',')).join(' ')
}

/** How an arrow ends that has no head. */
export function marker(id: string, end: 'cross' | 'circle'): ElementContent {
  const path = end === 'cross' ? 'M1 1L9 9M9 1L1 9' : 'M5 1a4 4 0 1 0 .1 0z'
  const properties = {
    id,
    markerWidth: '10',
    markerHeight: '10',
    refX: end === 'cross' ? '5' : '9',
    refY: '5',
    orient: 'auto-start-reverse',
  }
  const child: Element = { type: 'element', tagName: 'path', properties: { d: path }, children: [] }
  return { type: 'element', tagName: 'marker', properties, children: [child] }
}
