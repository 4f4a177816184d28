import type { Element, ElementContent } from 'hast'
import type { InlineCode } from 'mdast'

/** As much as fits a line of the narrowest screen. */
const longest = 26

/** Inline code as HTML. A name with hyphens (`Content-Type`, `--bind`) stays whole; only one longer than a line of a phone may break. */
export function inlineCode(_state: unknown, { value }: InlineCode): Element {
  const pieces = value.split(/(\S*-\S*)/)
  const children = pieces.flatMap((text, place): ElementContent[] => {
    if (!text) return []
    const node = { type: 'text' as const, value: text }
    const whole = place % 2 === 1 && text.length <= longest && text.length > 1 && value.length > 1
    return [whole ? { type: 'element', tagName: 'span', properties: { className: ['nb'] }, children: [node] } : node]
  })
  return { type: 'element', tagName: 'code', properties: {}, children }
}
