import type { RootContent as HastContent, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import type { Element, ElementContent, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import type { Child } from 'xastscript'
import { x } from 'xastscript'
import { Unreadable } from '../import/unreadable'

type Attributes = Record<string, string | number | boolean | undefined>
/** An element of an XML document. */
export const el = (name: string, attributes: Attributes = {}, ...children: Child[]): Element => x(name, attributes, ...children) as Element

/** A document with its declaration. */
export const documentOf = (root: Element): string =>
  toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, { type: 'text', value: '\n' }, root])

/** The root element of a document, names without their prefixes. Throws Unreadable where it is not well-formed. */
export function rootOf(text: string, file: string): Element {
  let tree: Root
  try {
    tree = fromXml(withoutEntities(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    const { line = 1, column = 1, message, cause } = error as { line?: number; column?: number; message: string; cause?: Error }
    const [reason = ''] = (cause?.message ?? message).split(/ \(line |\n| \(a reference must/)
    throw new Unreadable(
      file,
      { line, column },
      `The XML is damaged: ${reason.replace(/\.?$/, '.')}`,
      'Export it again from the system it comes from.',
    )
  }
  const root = tree.children.find((child) => child.type === 'element')
  if (!root) throw new Unreadable(file, { line: 1, column: 1 }, 'There is no XML element in it.', 'Export it again.')
  return root
}

/** XML whose names of characters beyond the five of XML (`&nbsp;`) are the characters; what is in CDATA or only looks like a name stays. */
const withoutEntities = (text: string): string =>
  text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!(?:amp|lt|gt|quot|apos);)[a-zA-Z][a-zA-Z0-9]*;/g, (found) => {
    if (!found.startsWith('&')) return found
    const [node] = fromHtml(found, { fragment: true }).children
    return node?.type === 'text' ? node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : found
  })

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Elements of this name below, at any depth. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    child.type === 'element' ? [...(local(child.name) === name ? [child] : []), ...all(child, name)] : [],
  )
}

/** The first element of this name, at any depth. */
export const first = (element: Element, name: string): Element | undefined => all(element, name)[0]

/** Elements of this name directly below. */
export const below = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).filter((child): child is Element => child.type === 'element' && local(child.name) === name)

export const isNamed = (element: Element, name: string): boolean => local(element.name) === name

/** An attribute of an element; nothing where it has none. */
export const attribute = ({ attributes }: Element, name: string): string => attributes[name] ?? ''

/** All text of an element. */
export const textOf = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map((child) => (child.type === 'element' ? textOf(child) : 'value' in child ? (child.value ?? '') : ''))
    .join('')

/** Where an element stands in its file. */
export const pointOf = (element: Element): { line: number; column: number } => {
  const { line = 1, column = 1 } = element.position?.start ?? {}
  return { line, column }
}

/** HTML as XML. */
export function xmlOf(tree: HastNodes): ElementContent[] {
  if (tree.type === 'root') return tree.children.flatMap(xmlOf)
  if (tree.type === 'text') return [{ type: 'text', value: tree.value.replace(forbidden, '�') }]
  if (tree.type !== 'element') return []
  const attributes = Object.fromEntries(
    Object.entries(tree.properties).flatMap(([name, value]) =>
      value === null || value === undefined || value === false
        ? []
        : [[name === 'className' ? 'class' : name.toLowerCase(), Array.isArray(value) ? value.join(' ') : String(value)]],
    ),
  )
  return [{ type: 'element', name: tree.tagName, attributes, children: tree.children.flatMap(xmlOf) }]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them, escaped or not.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** XML as HTML, without the elements that `leave` names. */
export function hastOfXml(nodes: readonly Root['children'][number][] | readonly ElementContent[], leave: readonly string[] = []): HastRoot {
  return { type: 'root', children: nodes.flatMap((node) => hastNode(node, leave)) }
}

function hastNode(node: Root['children'][number], leave: readonly string[]): HastContent[] {
  if (node.type === 'text' || node.type === 'cdata') return [{ type: 'text', value: node.value }]
  if (node.type === 'comment') return [{ type: 'comment', value: node.value }]
  if (node.type !== 'element' || leave.includes(local(node.name))) return []
  const { class: classes, ...rest } = node.attributes
  const properties = { ...rest, ...(classes ? { className: classes.split(/\s+/) } : {}) }
  const children = node.children.flatMap((child) => hastNode(child, leave)) as never[]
  return [{ type: 'element', tagName: local(node.name).toLowerCase(), properties, children }]
}

/** Whether a tree of HTML shows anything. */
export const saysSomething = (tree: HastRoot): boolean => toText(tree).trim() !== ''
