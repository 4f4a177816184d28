import type { Blockquote, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { isJsx, type JsxNode, propsOf } from './jsx-nodes'
import { leftOf } from './left-out'

/** Names that GitHub, Docusaurus, VitePress, Starlight and Obsidian give to callouts: ours, and a title where ours says less. */
const callouts: Readonly<Record<string, { kind: 'insight' | 'note' | 'warning'; title?: string }>> = {
  note: { kind: 'note' },
  info: { kind: 'note' },
  tip: { kind: 'note', title: 'Tip.' },
  hint: { kind: 'note', title: 'Hint.' },
  important: { kind: 'insight' },
  insight: { kind: 'insight' },
  success: { kind: 'note' },
  example: { kind: 'note', title: 'Example.' },
  question: { kind: 'note', title: 'Question.' },
  challenge: { kind: 'note', title: 'Challenge.' },
  warning: { kind: 'warning' },
  caution: { kind: 'warning' },
  attention: { kind: 'warning' },
  danger: { kind: 'warning', title: 'Danger.' },
  error: { kind: 'warning' },
}

export const calloutNames = Object.keys(callouts)

/** Puts what is written in common ways into words of the vocabulary: alerts and `:::` become callouts, `<img>` a picture, `<a>` a link; comments and what says nothing here go, and text that runs from right to left says so. */
export function houseWords(tree: Root): Root {
  visit(tree, (node: Nodes, index, parent) => {
    if (!parent || index === undefined) return undefined
    const replaced = replacement(node)
    const left = replaced === 'gone' ? [] : leftOf(node)
    if (left) {
      parent.children.splice(index, 1, ...(left as never[]))
      return [SKIP, index]
    }
    if (!replaced) return undefined
    parent.children[index] = replaced as never
    return [SKIP, index]
  })
  visit(tree, (node: Nodes) => {
    if (['paragraph', 'heading', 'listItem', 'tableCell', 'blockquote'].includes(node.type) && isRightToLeft(textOf(node)))
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dir: 'rtl' } } as never
  })
  return tree
}

function replacement(node: Nodes): RootContent | 'gone' | undefined {
  if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(node.value))
    return 'gone'
  if (node.type === 'blockquote') return alert(node)
  if (node.type === 'containerDirective') return container(node)
  if (!isJsx(node)) return undefined
  const { props, computed } = propsOf(node)
  if (node.name === 'img' && !computed.length)
    return {
      type: node.type === 'mdxJsxFlowElement' ? 'paragraph' : 'image',
      ...(node.type === 'mdxJsxFlowElement' ? { children: [image(node, props)] } : image(node, props)),
    } as RootContent
  if (node.name === 'a' && typeof props.href === 'string' && !computed.length)
    return { type: 'link', url: props.href, children: node.children as PhrasingContent[], position: node.position } as RootContent
  return undefined
}

const image = ({ position }: JsxNode, { src, alt, title }: Record<string, string | true>): PhrasingContent => ({
  type: 'image',
  url: typeof src === 'string' ? src : '',
  alt: typeof alt === 'string' ? alt : '',
  title: typeof title === 'string' ? title : undefined,
  position,
})

/** `> [!NOTE]` and what follows it. */
function alert(node: Blockquote): RootContent | undefined {
  const first = node.children[0]
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined
  const found = opening?.type === 'text' ? /^\[!(\w+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(opening.value) : null
  const known = callouts[found?.[1]?.toLowerCase() ?? '']
  if (!found || !known || first?.type !== 'paragraph' || opening?.type !== 'text') return undefined
  const rest = opening.value.slice(found[0].length)
  const words: PhrasingContent[] = [...(rest ? [{ ...opening, value: rest }] : []), ...first.children.slice(1)]
  const body = words.length && !(words.length === 1 && words[0]?.type === 'break') ? [{ ...first, children: words }] : []
  return calloutNode(known, found[2]?.trim(), [...body, ...node.children.slice(1)] as RootContent[], node.position)
}

/** `:::note` to `:::`. */
function container(node: ContainerDirective): RootContent | undefined {
  const label = node.children.find((child): child is Paragraph => child.type === 'paragraph' && !!child.data?.directiveLabel)
  const rest = node.children.filter((child) => child !== label) as RootContent[]
  const title = (label ? textOf(label) : node.attributes?.title) ?? undefined
  if (node.name === 'details' || node.name === 'solution')
    return jsx(
      'details',
      {},
      [
        {
          type: 'paragraph',
          children: [jsx('summary', {}, [{ type: 'text', value: title ?? (node.name === 'solution' ? 'Solution' : 'Details') }], true)],
        },
        ...rest,
      ],
      false,
      node.position,
    )
  const known = callouts[node.name]
  return known && calloutNode(known, title, rest, node.position)
}

function calloutNode(
  { kind, title }: { kind: string; title?: string },
  given: string | undefined,
  children: RootContent[],
  position: Nodes['position'],
): RootContent {
  const words = given || title
  return jsx('Callout', { kind, ...(words && { title: words }) }, children, false, position)
}

function jsx(name: string, props: Record<string, string>, children: unknown[], inline = false, position?: Nodes['position']): RootContent {
  const attributes = Object.entries(props).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value }))
  return { type: inline ? 'mdxJsxTextElement' : 'mdxJsxFlowElement', name, attributes, children, position } as never
}

/** Whether the first letter that has a direction runs from right to left. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0]
  return letter !== undefined && /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
}
