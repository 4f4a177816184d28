import { parseMermaid, renderMermaidSVG } from 'beautiful-mermaid'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'
import type { Drawing } from './drawing'

const phone = 400

/** Draws a flowchart; one that runs sideways and would be too small on a phone is drawn a second time from top to bottom. */
export function drawFlowchart(source: string, id: string): Drawing {
  const wide = draw(source, id)
  const sideways = /^(\s*(?:flowchart|graph)\s+)(LR|RL)/m
  if (wide.width <= phone || !sideways.test(source)) return { svg: wide.svg }
  return { svg: wide.svg, narrow: draw(source.replace(sideways, '$1TD'), `${id}-n`).svg }
}

function draw(source: string, id: string): { svg: string; width: number } {
  const owners = parseMermaid(source).classAssignments
  const tree = fromHtml(renderMermaidSVG(source, { padding: 2, nodeSpacing: 26, layerSpacing: 44 }), { fragment: true, space: 'svg' })
  const svg = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg')
  const { width, height } = svg ? extent(svg) : { width: 0, height: 0 }
  if (!svg || !width) throw new Error(`The flowchart ${id} drew nothing.`)
  redress(tree, id, owners)
  svg.properties = {
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    width: round(width),
    height: round(height),
    className: ['flow'],
    ariaHidden: 'true',
  }
  return { svg: toHtml(svg, { space: 'svg' }).replace(/>\s+</g, '><'), width }
}

/** How far the drawing really reaches; the renderer leaves room for labels that are not there. */
function extent(svg: Element): { width: number; height: number } {
  const corners: [number, number][] = []
  visit(svg, 'element', (node) => {
    if (node.tagName === 'marker') return SKIP
    const n = (name: string) => Number(node.properties[name] ?? 0)
    if (node.tagName === 'rect') corners.push([n('x') + n('width'), n('y') + n('height')])
    else if (node.tagName === 'circle') corners.push([n('cx') + n('r'), n('cy') + n('r')])
    else if (node.tagName === 'ellipse') corners.push([n('cx') + n('rx'), n('cy') + n('ry')])
    else if (node.properties.points)
      for (const pair of String(node.properties.points).trim().split(/\s+/)) corners.push(pair.split(',').map(Number) as [number, number])
    return undefined
  })
  return { width: Math.max(0, ...corners.map(([x]) => x)) + 2, height: Math.max(0, ...corners.map(([, y]) => y)) + 2 }
}

const keep = new Set([
  'x',
  'y',
  'dy',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'points',
  'd',
  'viewBox',
  'textAnchor',
  'markerEnd',
  'markerStart',
  'markerWidth',
  'markerHeight',
  'refX',
  'refY',
  'orient',
  'transform',
])

/** Takes the drawing's own colours and fonts away, leaves geometry, and names the parts for the page's style sheet. */
function redress(tree: Root, id: string, owners: Map<string, string>): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'style' && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    const { className, dataId, dataStyle, id: ownId } = node.properties
    const names = Array.isArray(className) ? className.map(String) : []
    if (names.includes('node')) names.push(...ownerClass(owners.get(String(dataId))))
    if (dataStyle && dataStyle !== 'solid') names.push(String(dataStyle))
    const properties: Element['properties'] = {}
    for (const [name, value] of Object.entries(node.properties)) if (keep.has(name)) properties[name] = tidy(value, id)
    if (ownId) properties.id = `${id}-${ownId}`
    if (names.length) properties.className = names
    node.properties = properties
  })
}

const ownerClass = (owner: string | undefined): string[] => (owner ? [`is-${owner}`] : [])

function tidy(value: Element['properties'][string], id: string): Element['properties'][string] {
  const text = String(value)
  if (text.startsWith('url(#')) return text.replace('url(#', `url(#${id}-`)
  return text.replace(/-?\d+\.\d{2,}/g, (number) => String(round(Number(number))))
}

const round = (n: number): number => Math.round(n * 10) / 10
