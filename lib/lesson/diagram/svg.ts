import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'

const tags = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'defs',
  'use',
  'symbol',
  'marker',
  'clipPath',
])

/** What keeps a hand-drawn SVG from being put into a page, one sentence each. */
export function checkSvg(source: string): string[] {
  const svg = root(source)
  if (!svg) return ['The file holds no <svg> element.']
  const facts = new Set<string>()
  if (!/^0 0 \d+(\.\d+)? \d+(\.\d+)?$/.test(String(svg.properties.viewBox ?? '')))
    facts.add('The <svg> needs a viewBox "0 0 width height".')
  visit(svg, 'element', (node) => {
    if (!tags.has(node.tagName)) facts.add(`<${node.tagName}> is not allowed in a drawing.`)
    for (const name of Object.keys(node.properties)) {
      if (name === 'style') facts.add('The attribute style is not allowed: use the classes of the house.')
      if (/^on/i.test(name) || (name === 'href' && !String(node.properties.href).startsWith('#')))
        facts.add(`The attribute ${name} is not allowed in a drawing.`)
    }
  })
  if (!svg.children.some((child) => child.type === 'element')) facts.add('The drawing draws nothing.')
  return [...facts]
}

/** A checked drawing as markup for the page, without its namespace and white space. Throws where there is no `<svg>`. */
export function inlineSvg(source: string): string {
  const svg = root(source)
  if (!svg) throw new Error('The file holds no <svg> element.')
  const [, , width, height] = String(svg.properties.viewBox).split(' ')
  svg.properties = { viewBox: svg.properties.viewBox, width, height, ariaHidden: 'true' }
  return toHtml(svg, { space: 'svg' }).replace(/>\s*\n\s*</g, '><')
}

function root(source: string): Element | undefined {
  const tree = fromHtml(source.replace(/<\?xml[^>]*\?>/, ''), { fragment: true })
  return tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg')
}
