import type { Element } from 'hast'
import type { GraphEdge } from './graph'
import { pointsOf } from './svg-tree'

const reach = 16

/** An arrow from a node back to itself, at its upper right corner: the renderer cannot lay out all of them. `nth` counts those of the node. */
export function selfLoop(node: Element, edge: GraphEdge, nth: number): Element[] {
  const { right, top, width, height } = box(node)
  const out = reach + 10 * nth
  const [side, above] = [top + height / 2 - 4 * nth, right - width / 4 - 6 * nth]
  const points = `${right},${side} ${right + out},${side} ${right + out},${top - out} ${above},${top - out} ${above},${top}`
  const line: Element = {
    type: 'element',
    tagName: 'polyline',
    properties: { className: ['edge'], points, dataArrowEnd: 'true', markerEnd: 'url(#arrowhead)', markerStart: 'url(#arrowhead-start)' },
    children: [],
  }
  if (!edge.label) return [line]
  const said = edge.label.replaceAll('\n', ' ')
  const w = said.length * 7 + 8
  const [x, y] = [right + out + 4, top - out + 4]
  const rect: Element = {
    type: 'element',
    tagName: 'rect',
    properties: { x: String(x), y: String(y), width: String(w), height: '20' },
    children: [],
  }
  const text: Element = {
    type: 'element',
    tagName: 'text',
    properties: { x: String(x + 4), y: String(y + 14) },
    children: [{ type: 'text', value: said }],
  }
  return [line, { type: 'element', tagName: 'g', properties: { className: ['edge-label'] }, children: [rect, text] }]
}

function box(node: Element): { right: number; top: number; width: number; height: number } {
  const shape = node.children.find((child): child is Element => child.type === 'element' && child.tagName !== 'text')
  if (!shape) return { right: 0, top: 0, width: 0, height: 0 }
  const n = (name: string) => Number(shape.properties[name] ?? 0)
  if (shape.tagName === 'rect') return { right: n('x') + n('width'), top: n('y'), width: n('width'), height: n('height') }
  if (shape.tagName === 'circle') return { right: n('cx') + n('r'), top: n('cy') - n('r'), width: 2 * n('r'), height: 2 * n('r') }
  const corners = pointsOf(shape)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { right, top, width: right - left, height: bottom - top }
}
