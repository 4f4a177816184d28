import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'
import { decode } from './encode'

/** Attributes that are geometry. */
const keep = new Set(
  'x y dy x1 y1 x2 y2 cx cy r rx ry width height points d viewBox textAnchor markerEnd markerStart markerWidth markerHeight refX refY orient transform'.split(
    ' ',
  ),
)

/** The `<svg>` of a drawing made by the renderer. Throws where there is none, and where a place in it is no number. */
export function svgTree(markup: string): Element {
  const tree = fromHtml(markup, { fragment: true, space: 'svg' })
  const svg = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg')
  if (!svg || /(?:="|[ ,])NaN/.test(markup)) throw new Error('The diagram could not be laid out.')
  return svg
}

/** Takes the renderer's colours and fonts away and leaves geometry and the names of parts for the page's style sheet. */
export function redress(svg: Element, id: string, namesOf: (node: Element) => string[]): void {
  visit(svg, 'element', (node, index, parent) => {
    if (node.tagName === 'style' && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    const { className } = node.properties
    const names = [...(Array.isArray(className) ? className.map(String) : []), ...namesOf(node)]
    const properties: Element['properties'] = {}
    for (const [name, value] of Object.entries(node.properties)) if (keep.has(name)) properties[name] = tidy(value, id)
    if (node.properties.id) properties.id = `${id}-${String(node.properties.id)}`
    if (names.length) properties.className = names
    node.properties = properties
    return undefined
  })
  visit(svg, 'text', (text) => {
    text.value = decode(text.value)
  })
}

/** The finished drawing as markup, inBrief to what it reaches. */
export function finished(svg: Element, kind: string): { svg: string; width: number } {
  widenLabels(svg)
  const { left, width, height } = extent(svg)
  svg.properties = {
    viewBox: `${round(left)} 0 ${round(width)} ${round(height)}`,
    width: round(width),
    height: round(height),
    className: [kind],
    ariaHidden: 'true',
  }
  return { svg: toHtml(svg, { space: 'svg' }).replace(/>\s+</g, '><'), width }
}

/** The page sets what stands at an arrow in larger letters than the renderer measures it in. */
function widenLabels(svg: Element): void {
  visit(svg, 'element', ({ properties: { className }, children }) => {
    const rect = children.find((child): child is Element => child.type === 'element' && child.tagName === 'rect')
    if (!rect || !Array.isArray(className) || !className.includes('edge-label')) return
    const width = Number(rect.properties.width)
    const more = Math.max(0, (width - 16) * 0.25 - 8)
    rect.properties.x = String(round(Number(rect.properties.x) - more / 2))
    rect.properties.width = String(round(width + more))
  })
}

/** How far the drawing really reaches; the renderer leaves room for labels that are not there, and none for some that are. */
function extent(svg: Element): { left: number; width: number; height: number } {
  const corners: [number, number][] = []
  visit(svg, 'element', (node) => {
    if (node.tagName === 'marker') return SKIP
    const n = (name: string) => Number(node.properties[name] ?? 0)
    if (node.tagName === 'rect') corners.push([n('x'), n('y')], [n('x') + n('width'), n('y') + n('height')])
    else if (node.tagName === 'circle') corners.push([n('cx') + n('r'), n('cy') + n('r')])
    else if (node.tagName === 'ellipse') corners.push([n('cx') + n('rx'), n('cy') + n('ry')])
    else if (node.properties.points) corners.push(...pointsOf(node))
    return undefined
  })
  const left = Math.min(0, ...corners.map(([x]) => x))
  return { left, width: Math.max(0, ...corners.map(([x]) => x)) - left + 2, height: Math.max(0, ...corners.map(([, y]) => y)) + 2 }
}

/** The corners of a polygon or the bends of a line. */
export const pointsOf = (node: Element): [number, number][] =>
  String(node.properties.points)
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(',').map(Number) as [number, number])

function tidy(value: Element['properties'][string], id: string): Element['properties'][string] {
  const text = String(value)
  if (text.startsWith('url(#')) return text.replace('url(#', `url(#${id}-`)
  return text.replace(/-?\d+\.\d{2,}/g, (number) => String(round(Number(number))))
}

const round = (n: number): number => Math.round(n * 10) / 10
