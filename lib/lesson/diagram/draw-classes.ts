import { renderMermaidSVG } from 'beautiful-mermaid'
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { ClassDiagram, ClassEnd, Relation } from './class-grammar'
import type { Drawing } from './drawing'
import { encode, encodeLabel, encodeWord } from './encode'
import { finished, redress, svgTree } from './svg-tree'

const markers: Record<ClassEnd, string | undefined> = {
  none: undefined,
  arrow: 'url(#cls-arrow)',
  inherit: 'url(#cls-inherit)',
  composition: 'url(#cls-composition)',
  aggregation: 'url(#cls-aggregation)',
}

/** Draws a class diagram. Throws a sentence where the drawing would not show all classes and relations. */
export function drawClasses({ classes, relations, notes }: ClassDiagram, id: string): Drawing {
  const boxes = [
    ...[...classes.values()].map(({ label, annotation, members }) => ({ label, annotation, members })),
    ...notes.map(({ text }) => ({ label: text, annotation: 'note', members: [] as string[] })),
  ]
  const names = new Map([...classes.keys()].map((name, i) => [name, `c${i}`]))
  const lines: Relation[] = [
    ...relations,
    ...notes.flatMap(({ of }, i): Relation[] => {
      const name = ` note ${i}`
      names.set(name, `c${classes.size + i}`)
      return of === undefined
        ? []
        : [{ from: of, to: name, start: 'none', end: 'none', dashed: true, label: '', fromCount: '', toCount: '' }]
    }),
  ]
  // The renderer shows a class by its id: each has one of its length, and its label is put in its place.
  const ids = boxes.map(({ label }, i) => `c${i}_${'n'.repeat(Math.max(0, ...label.split('\n').map((line) => line.length)))}`)
  const idOf = (name: string) => ids[Number(names.get(name)?.slice(1))] ?? ''
  const text = [
    'classDiagram',
    ...boxes.flatMap(({ annotation, members }, i) => [
      `class ${ids[i]} {`,
      ...(annotation ? [`<<${annotation.replace(/\W+/g, '_')}>>`] : []),
      ...members.map(memberText),
      '}',
    ]),
    ...lines.map((one) => {
      const count = (said: string) => (said ? `"${encode(said)}" ` : '')
      const arrow = one.dashed ? '..>' : '-->'
      return `${idOf(one.from)} ${count(one.fromCount)}${arrow} ${count(one.toCount)}${idOf(one.to)}${one.label ? ` : ${encodeLabel(one.label, 32)}` : ''}`
    }),
  ].join('\n')
  const svg = svgTree(renderMermaidSVG(text, { padding: 2, nodeSpacing: 26, layerSpacing: 44 }))
  const drawn: Element[] = []
  const shown = new Map<string, Element>()
  visit(svg, 'element', (node) => {
    const names = Array.isArray(node.properties.className) ? node.properties.className : []
    if (names.includes('class-node')) shown.set(String(node.properties.dataId), node)
    if (names.includes('class-relationship')) drawn.push(node)
    // The renderer's diamonds lie inside the box, which hides them.
    if (node.tagName === 'marker' && node.properties.refX === '0') node.properties.refX = '12'
  })
  const missing = ids.filter((one) => !shown.has(one)).length
  const pairs = lines.map((relation) => {
    const at = drawn.findIndex(({ properties: { dataFrom, dataTo } }) => dataFrom === idOf(relation.from) && dataTo === idOf(relation.to))
    return { relation, line: at < 0 ? undefined : drawn.splice(at, 1)[0] }
  })
  const lost = pairs.filter(({ line }) => !line).length
  if (missing || lost) throw new Error(`The drawing would leave out ${missing} classes and ${lost} relations.`)
  for (const { relation, line } of pairs)
    if (line) {
      delete line.properties.markerStart
      delete line.properties.markerEnd
      if (markers[relation.start]) line.properties.markerStart = markers[relation.start]
      if (markers[relation.end]) line.properties.markerEnd = markers[relation.end]
    }
  for (const [i, one] of ids.entries()) nameBox(shown.get(one), one, boxes[i]?.label ?? '', boxes[i]?.annotation)
  redress(svg, id, ({ properties: { className, dataType } }) => {
    const names = Array.isArray(className) ? className : []
    if (names.includes('class-node')) return ['node']
    if (names.includes('class-relationship')) return ['edge', ...(dataType === 'dependency' ? ['dotted'] : [])]
    return names.includes('mono') ? ['m', 'z'] : []
  })
  return { svg: finished(svg, 'flow').svg }
}

/** Members as they are written, in the half of the box where the renderer puts attributes or methods. */
function memberText(written: string): string {
  const [, sign = '', rest = ''] = /^([+\-#~]?)\s*(.*)$/.exec(written) ?? []
  const [, name, inside = '', after = ''] = /^([^()]+)\((.*)\)\s*(.*)$/.exec(rest) ?? []
  if (name === undefined) return `${sign}${encodeWord(rest)}`
  return `${sign}${encodeWord(name.trim())}(${encodeWord(inside)})${after ? ` ${encodeWord(after)}` : ''}`
}

/** Puts the label of a class where the renderer wrote its id, and its kind where it wrote that. */
function nameBox(box: Element | undefined, id: string, label: string, annotation: string | undefined): void {
  if (!box) return
  visit(box, 'text', (node) => {
    if (node.value === id) node.value = encode(label.replaceAll('\n', ' '))
    else if (annotation && /^<<.*>>$/.test(node.value)) node.value = encode(annotation === 'note' ? 'note' : `<<${annotation}>>`)
  })
}
