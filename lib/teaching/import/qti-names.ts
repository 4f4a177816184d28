import type { Element } from 'xast'

/** A document of QTI 3 in the names of QTI 2 (`qti-simple-choice` is `simpleChoice`); any other as it is. */
export function inNamesOfQti2(element: Element): Element {
  const children = element.children.map((child) => (child.type === 'element' ? inNamesOfQti2(child) : child))
  const name = element.name.slice(element.name.indexOf(':') + 1)
  if (!name.startsWith('qti-')) return { ...element, children }
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([key, value]) => [key.startsWith('data-') ? key : camel(key), value]),
  )
  return { ...element, name: camel(name.slice(4)), attributes, children }
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
