import type { BlockContent, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { languageOf } from '../lesson/code/language-of'
import { isJsx, type JsxNode, propsOf } from '../lesson/jsx-nodes'
import { lineNumbers } from '../lesson/line-numbers'
import { sourceParts } from '../lesson/source-parts'
import { packSource } from '../runtime/packs/pack-source'
import { href } from '../site/href'
import { site } from '../site/site'
import { type Content, type Guide, type Phase, phasePath, questionAnchor } from './model'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()
const writer = unified()
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkStringify, { fences: true, bullet: '-', emphasis: '_', rule: '-' })
  .freeze()

/** An address of the site as it reads away from its pages: whole where the site knows where it lives. */
const away = (path: string): string => `${site.address ?? ''}${href(path)}`

/** A lesson as plain Markdown, for readers that are programs: its text, its code whole, its questions without their keys, and links back. What only lives on the page is named and linked. */
export function lessonMarkdown(content: Content, guide: Guide, phase: Phase): string {
  const page = phasePath(phase)
  const head = [
    `# ${phase.title}`,
    `${phase.summary}`,
    `${guide.title}, phase ${phase.number}. ${phase.minutes} minutes. Updated ${phase.date}. [On the site](${away(page)})`,
    `By the end you can:\n\n${phase.objectives.map((one) => `- ${one}`).join('\n')}`,
  ].join('\n\n')
  const questions = phase.questions.map(
    ({ id, q }, place) => `${place + 1}. ${q.trim().replace(/\n/g, '\n   ')} [Answer it](${away(`${page}#${questionAnchor(id)}`)})`,
  )
  const body: Root = { type: 'root', children: blocks(phase.lesson.tree.children, { content, phase }) }
  return `${head}\n\n${writer.stringify(body).trim()}\n\n## Check your understanding\n\n${questions.join('\n')}\n`
}

type Place = { content: Content; phase: Phase }

function blocks(nodes: readonly RootContent[], place: Place): RootContent[] {
  return nodes.flatMap((node): RootContent[] => (isJsx(node) ? block(node, place) : [plain(node, place)]))
}

/** A node whose parts are plain Markdown; what stands in a line stays in it. */
function plain<T extends Nodes>(node: T, place: Place): T {
  if (node.type === 'link' && node.url.startsWith('/')) return { ...node, url: away(node.url), children: inline(node.children, place) } as T
  if (node.type === 'code') return { ...node, meta: null } as T
  if (!('children' in node)) return node
  const phrasing = ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'].includes(node.type)
  const children = (node as Parents).children as RootContent[]
  return { ...node, children: phrasing ? inline(children as PhrasingContent[], place) : blocks(children, place) } as T
}

function inline(nodes: readonly PhrasingContent[], place: Place): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => (isJsx(node) ? words(node as JsxNode, place) : [plain(node, place)]))
}

/** A component in a line: the words it shows. */
function words(node: JsxNode, place: Place): PhrasingContent[] {
  const { props } = propsOf(node)
  const inside = inline(node.children as PhrasingContent[], place)
  if (inside.length && node.name !== 'Spec') return inside
  if (node.name === 'Entity') return [{ type: 'text', value: String(props.is) }]
  const { specs, guides } = place.content
  const spec = node.name === 'Spec' ? specs[String(props.doc)] : undefined
  if (spec) {
    const named: PhrasingContent[] = [{ type: 'text', value: `${spec.title}, ${spec.clauses[String(props.clause)]}` }]
    return [{ type: 'link', url: `${spec.url}#${props.clause}`, children: inside.length ? inside : named }]
  }
  const guide = node.name === 'GuideLink' ? guides.find(({ slug }) => slug === props.to) : undefined
  return guide ? [{ type: 'link', url: away(`/guides/${guide.slug}`), children: [{ type: 'text', value: guide.title }] }] : []
}

/** A component of its own: as Markdown says it, or else what stands in it, or else where it is. */
function block(node: JsxNode, place: Place): RootContent[] {
  const { props } = propsOf(node)
  const { phase } = place
  const inside = blocks(node.children as RootContent[], place)
  const said = (text: string): RootContent[] => parser.parse(text).children
  const quote = (before: string): RootContent[] => [
    { type: 'blockquote', children: [...(before ? (said(`**${before}**`) as BlockContent[]) : []), ...(inside as BlockContent[])] },
  ]
  switch (node.name) {
    case 'Sample':
      return [
        ...fence(String(props.file), typeof props.lines === 'string' ? props.lines : undefined, phase),
        ...(typeof props.caption === 'string' ? said(props.caption) : []),
      ]
    case 'Source':
      return framework(String(props.file), String(props.lines))
    case 'Side':
      return fence(String(props.file), undefined, phase)
    case 'Callout':
      return quote(String(props.title ?? props.kind ?? ''))
    case 'Margin':
      return quote(String(props.title ?? ''))
    case 'BreakIt':
      return [...said(`**Break it.** Line ${props.line} becomes \`${props.to}\`. ${props.predict}`), ...inside]
    case 'Recap':
      return [...said('## Recap'), ...inside]
    case 'Diagram':
      return said(`_Diagram: ${props.alt}_`)
    case 'Exercise': {
      const exercise = phase.exercises.get(String(props.id))
      if (!exercise) return []
      const starter: RootContent = { type: 'code', lang: 'python', value: exercise.starter.trimEnd() }
      return [...said(`### Exercise: ${exercise.title}\n\n${exercise.task}`), starter]
    }
    default:
      return inside.length
        ? inside
        : said(`_[On the page](${away(`${phasePath(phase)}${props.id ? `#${props.id}` : ''}`)}): ${node.name}._`)
  }
}

/** Lines of a framework's source; three dots stand for what is left out between them. */
function framework(file: string, lines: string): RootContent[] {
  const source = packSource(file)
  if (!source) return []
  const parts = sourceParts(source.lines, lines)
  const { name, version } = source.package
  const head = parser.parse(`\`${file}\` of ${name} ${version}, from line ${parts[0]?.first}:`).children
  return [...head, { type: 'code', lang: 'python', value: parts.map(({ code }) => code).join('\n…\n') }]
}

function fence(file: string, lines: string | undefined, phase: Phase): RootContent[] {
  const all = (phase.samples.get(file) ?? '').trimEnd().split('\n')
  const chosen = lineNumbers(lines)
  const shown = chosen.length ? all.slice((chosen[0] ?? 1) - 1, chosen.at(-1)) : all
  const name: RootContent = {
    type: 'paragraph',
    children: [
      { type: 'inlineCode', value: file },
      { type: 'text', value: ':' },
    ],
  }
  return [name, { type: 'code', lang: languageOf(file), value: shown.join('\n') }]
}
