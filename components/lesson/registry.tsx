import type { Element, ElementContent } from 'hast'
import type { Components } from 'hast-util-to-jsx-runtime'
import { toText } from 'hast-util-to-text'
import type { ComponentProps, ComponentType, ReactNode } from 'react'
import { visit } from 'unist-util-visit'
import { isRunnable } from '@/lib/content/lab-data-of'
import type { Content, Phase } from '@/lib/content/model'
import { casesOf, hasServers } from '@/lib/content/read-servers'
import { drawDiagram } from '@/lib/lesson/diagram/mermaid'
import { inlineSvg } from '@/lib/lesson/diagram/svg'
import { parseFenceMeta } from '@/lib/lesson/fence'
import { formulaHtml } from '@/lib/lesson/formula'
import type { ComponentName } from '@/lib/lesson/vocabulary'
import { pictureNamed } from '@/lib/lesson/words/check-picture'
import { href } from '@/lib/site/href'
import { SectionHeading, SubHeading } from '../heading/heading'
import { BreakIt } from './break-it'
import { Callout } from './callout'
import { Concurrency } from './concurrency'
import { Depth } from './depth'
import { DiagramFigure } from './drawing'
import { Entity } from './entity'
import { ExerciseFigure } from './exercise'
import { Fence } from './fence'
import { GuideLink } from './guide-link'
import { LoopSteps } from './loop-steps'
import { Margin } from './margin'
import { OnServers } from './on-servers'
import { LessonPicture } from './picture'
import { Recap } from './recap'
import { Recorded } from './recorded'
import { Sample } from './sample'
import { SideBySide } from './side-by-side'
import { sidesAndJobs } from './side-nodes'
import { Source } from './source'
import { Spec } from './spec'
import { Tabs } from './tabs'
import { Term } from './term'
import { Timings } from './timings'
import { Video } from './video'

/** What the words of a lesson need to know of the place they stand in. */
export type LessonContext = Pick<Phase, 'lesson' | 'samples' | 'diagrams' | 'exercises'> &
  Partial<Pick<Phase, 'loops' | 'pictures'>> & {
    content: Content
    /** Number of the phase, where sections are numbered, and its slug, where runs can be linked to. */
    number?: number
    slug?: string
    guide?: string
  }

// biome-ignore lint/suspicious/noExplicitAny: the check has held every prop against its schema before anything is drawn.
type Vocabulary = Record<ComponentName, ComponentType<any>>

/** Every word of the vocabulary and every plain element, bound to one lesson. */
export function lessonComponents(context: LessonContext): Components {
  const { lesson, samples, diagrams, content } = context
  const { servers } = content
  const headings = lesson.sections.filter((section) => section.depth === 2).map((section) => section.id)
  const numberOf = (id: string) => (context.number ? `${context.number}.${headings.indexOf(id) + 1}` : undefined)
  const opened = new Map<string, number>()
  // The programs that recorded something are shown beside the servers.
  const runsOf = hasServers(content) ? context.slug : undefined
  let tables = 0
  let tabs = 0
  const source = (file: string) => samples.get(file) ?? ''
  const drawing = (file: string) => inlineSvg(diagrams.get(file) ?? '')

  const vocabulary: Vocabulary = {
    Callout,
    Entity,
    Margin,
    Sample: (props: Omit<ComponentProps<typeof Sample>, 'source'>) => (
      <Sample {...props} source={source(props.file)} lab={context.number !== undefined && isRunnable(props, source(props.file))} />
    ),
    Source,
    BreakIt: (props) => <BreakIt {...props} lab={context.number !== undefined} />,
    Exercise: ({ id }) => (
      <ExerciseFigure
        exercise={context.exercises.get(id)}
        phase={context.guide && `${context.guide}/${context.slug}`}
        number={context.number}
      />
    ),
    Concurrency: (props) => <Concurrency {...props} source={source(props.file)} />,
    Diagram: ({ file, narrow, ...props }) => <DiagramFigure {...props} svg={drawing(file)} narrow={narrow && drawing(narrow)} />,
    OnServers: (props) => {
      const one = casesOf(servers).find(({ path }) => path === props.case)
      return one ? <OnServers one={one} recordings={servers.recordings} /> : null
    },
    Timings: (props) => newest(servers.timings, (recorded) => <Timings {...props} known={servers.settings} recorded={recorded} />),
    LoopSteps: ({ file, ...props }) => {
      const stories = context.loops?.get(file)
      return stories ? <LoopSteps {...props} stories={stories} /> : null
    },
    Depth: () => newest(servers.traces, (traces) => <Depth stacks={servers.stacks} traces={traces} />),
    SideBySide: ({ node, ...props }) => <SideBySide {...props} {...sidesAndJobs(node, source)} />,
    Side: () => null,
    Key: () => null,
    Tabs: (props) => <Tabs {...props} name={`${context.slug ?? 'page'}-tabs-${++tabs}`} />,
    Tab: ({ children }) => <>{children}</>,
    Steps: ({ children }) => <div className="extra steps">{children}</div>,
    FileTree: ({ children }) => <div className="extra tree">{children}</div>,
    Video: (props) => <Video {...props} still={pictureNamed(context.pictures, props.picture ?? '')} />,
    Recap: ({ children }) => <Recap number={numberOf('recap')}>{children}</Recap>,
    Term: ({ id, node, children }) => {
      const words = textOf(node)
      const entry = content.glossary.find(
        (e) =>
          e.id ===
          (id ??
            words
              .toLowerCase()
              .trim()
              .replace(/[\s_]+/g, '-')),
      )
      if (!entry) return <>{children}</>
      const times = (opened.get(entry.id) ?? 0) + 1
      opened.set(entry.id, times)
      return (
        <Term entry={entry} anchor={`term-${entry.id}${times > 1 ? `-${times}` : ''}`}>
          {children}
        </Term>
      )
    },
    Recorded: ({ run, node, children }) => (
      <Recorded run={run} block={node.type === 'mdxJsxFlowElement'} phase={runsOf}>
        {children}
      </Recorded>
    ),
    Spec: (props) => <Spec {...props} specs={content.specs} />,
    GuideLink: (props) => <GuideLink {...props} content={content} />,
  }
  return {
    ...vocabulary,
    h2: ({ id = '', node, children }) => (
      <SectionHeading id={id} number={numberOf(id)} title={textOf(node)}>
        {children}
      </SectionHeading>
    ),
    h3: ({ id = '', node, children }) => (
      <SubHeading id={id} title={textOf(node)}>
        {children}
      </SubHeading>
    ),
    a: ({ href: to = '', node: _, ...props }) => <a {...props} href={to.startsWith('/') ? href(to) : to} />,
    img: ({ src = '', alt = '', title }) => {
      const picture = pictureNamed(context.pictures, String(src))
      return picture ? (
        <span className="extra picture">
          <LessonPicture picture={picture} alt={alt} title={title} />
        </span>
      ) : null
    },
    details: ({ node: _, ...props }) => <details {...props} className="extra more" />,
    // A box that nobody can tick says in words whether it is ticked.
    input: ({ checked }) => (
      <span role="img" aria-label={checked ? 'done' : 'to do'}>
        {checked ? '☑ ' : '☐ '}
      </span>
    ),
    ol: ({ node: _, start, ...props }) => <ol {...props} start={start} className={start === undefined ? undefined : 'extra from'} />,
    section: ({ node: _, className, ...props }) => (
      <section {...props} className={className === 'footnotes' ? 'extra footnotes' : className} />
    ),
    'x-formula': ({ value, display }: { value: string; display: string }) => (
      <span className={display ? 'formula' : undefined} dangerouslySetInnerHTML={{ __html: formulaHtml(value, !!display) }} />
    ),
    table: ({ children, node }) => (
      <div className={columns(node) > 4 ? 'table wide' : 'table'} role="region" aria-label={`Table ${++tables}`} tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
    // A corner that names nothing is no header.
    th: ({ node, ...props }) => (node?.children.length ? <th {...props} /> : <td />),
    'x-fence': ({ language, meta, value, anchor }: { language: string; meta: string; value: string; anchor: string }) => {
      if (language !== 'mermaid') return <Fence language={language} meta={meta} value={value} phase={runsOf} />
      const { alt = '', caption } = parseFenceMeta(meta).attributes
      return <DiagramFigure id={anchor} alt={alt} caption={caption} {...drawDiagram(value, anchor)} />
    },
  } as Components
}

/** What the newest of the recorded systems says, drawn. */
function newest<T extends { system: string }>(recorded: T[], draw: (one: T) => ReactNode): ReactNode {
  const one = recorded.toSorted((a, b) => a.system.localeCompare(b.system, 'en', { numeric: true })).at(-1)
  return one ? draw(one) : null
}

/** Columns of a table, as its first row has them. */
function columns(table: Element | undefined): number {
  let count = 0
  if (table)
    visit(table, 'element', (node) => {
      if (node.tagName === 'th') count++
    })
  return count
}

const textOf = (node: unknown): string =>
  toText({ type: 'element', tagName: 'p', properties: {}, children: plain((node as Element).children) })

/** Components inside a heading or a term count with the words they hold. */
function plain(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => ('children' in node ? plain(node.children as ElementContent[]) : [node]))
}
