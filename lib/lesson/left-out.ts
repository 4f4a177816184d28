import type { Nodes, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { isJsx } from './jsx-nodes'
import { wordNamed } from './vocabulary'

/** Tags that only lay out what stands in them: the page does that, and what stands in them stays. */
export const layoutTags = ['div', 'span', 'p', 'center', 'section', 'article']

/** What is left of a node that says nothing here: the children of a tag of layout, nothing of an import of words that are known without one; undefined for all else. */
export function leftOf(node: Nodes): RootContent[] | undefined {
  if (node.type === 'mdxjsEsm') return importsWords(node.value) ? [] : undefined
  if (!isJsx(node) || !layoutTags.includes(node.name ?? '')) return undefined
  return node.children as RootContent[]
}

const statement = /^\s*import\s+([\w\s{},$]+?)\s+from\s+['"][^'"]*['"];?\s*/

/** Whether a block of imports brings only words that a lesson has anyway: `import { Steps, Tabs as Tab } from '…'`. */
function importsWords(code: string): boolean {
  let rest = code
  for (let found = statement.exec(rest); found; found = statement.exec(rest)) {
    const names = (found[1] ?? '').split(/[\s{},]+/).filter(Boolean)
    if (!names.length || names.includes('as') || !names.every((name) => wordNamed(name))) return false
    rest = rest.slice(found[0].length)
  }
  return rest.trim() === ''
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Takes away a first heading of the first level that says the title again. */
export function withoutTitle(tree: Root, title: unknown): void {
  const [first] = tree.children
  if (first?.type === 'heading' && first.depth === 1 && typeof title === 'string' && letters(textOf(first)) === letters(title))
    tree.children.shift()
}
