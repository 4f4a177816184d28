import type { Element, ElementContent, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { KeyProps, SideProps } from './side-by-side'

/** The `<Side>`s and `<Key>`s inside a `<SideBySide>`, as data. */
export function sidesAndJobs(node: Element, source: (file: string) => string): { sides: SideProps[]; jobs: KeyProps[] } {
  const sides: SideProps[] = []
  const jobs: KeyProps[] = []
  walk(node.children, (name, props, children) => {
    const { file = '', title = '', keys = '', letter = '' } = props
    if (name === 'Side') sides.push({ file, title, keys, source: source(file) })
    if (name === 'Key') jobs.push({ letter, title, html: toHtml({ type: 'root', children: phrasing(children) }) })
  })
  return { sides, jobs }
}

type Jsx = { type: string; name?: string; attributes?: { name: string; value: string }[]; children?: ElementContent[] }

function walk(
  nodes: Nodes[] | ElementContent[],
  meet: (name: string, props: Record<string, string>, children: ElementContent[]) => void,
): void {
  for (const node of nodes as Jsx[]) {
    if (node.name) meet(node.name, Object.fromEntries((node.attributes ?? []).map(({ name, value }) => [name, value])), node.children ?? [])
    else if (node.children) walk(node.children, meet)
  }
}

/** Paragraphs opened up: a key is one sentence. */
function phrasing(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' && node.tagName === 'p' ? node.children : [node]))
}
