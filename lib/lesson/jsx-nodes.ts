import type { Node, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'

export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement

export function isJsx(node: Node): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The literal props of a component; an attribute that is no literal is listed as `computed`. */
export function propsOf(node: JsxNode): { props: Record<string, string | true>; computed: string[] } {
  const props: Record<string, string | true> = {}
  const computed: string[] = []
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') computed.push(`{${attribute.value}}`)
    else if (attribute.value && typeof attribute.value === 'object') computed.push(attribute.name)
    else props[attribute.name] = attribute.value ?? true
  }
  return { props, computed }
}

/** Gives the component an attribute, replacing one of that name. */
export function setProp(node: JsxNode, name: string, value: string): void {
  node.attributes = node.attributes.filter((a) => a.type !== 'mdxJsxAttribute' || a.name !== name)
  node.attributes.push({ type: 'mdxJsxAttribute', name, value })
}

/** Every component of the tree in reading order. */
export function jsxNodes(tree: Root): JsxNode[] {
  const found: JsxNode[] = []
  visit(tree, (node) => {
    if (isJsx(node)) found.push(node)
  })
  return found
}
