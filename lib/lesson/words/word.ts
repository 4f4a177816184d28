import type { Node } from 'mdast'
import type { z } from 'zod'
import type { JsxNode } from '../jsx-nodes'
import type { Picture } from '../picture'

/** Reports a problem with a node; `line` where it lies deeper than the node begins. */
export type Report = (node: Node, place: string, fact: string, remedy?: string, line?: number) => void

/** What the words of a lesson may refer to: files of its own folder, and what the site has. */
export type WordContext = {
  samples: ReadonlyMap<string, string>
  diagrams: ReadonlyMap<string, string>
  /** Pictures by their path from the folder. */
  pictures?: ReadonlyMap<string, Picture>
  exercises: ReadonlyMap<string, unknown>
  /** Steps of event loops, by the names of their files; phases alone have them. */
  loops?: ReadonlyMap<string, unknown>
  terms: ReadonlySet<string>
  specs: Record<string, { title: string; clauses: Record<string, string> }>
  guides: ReadonlySet<string>
  /** Packs of framework packages by name. */
  packs: ReadonlySet<string>
  /** Cases of real servers by path, and the settings that were timed. */
  cases: ReadonlySet<string>
  settings: ReadonlySet<string>
}

/** Where a link can lead: the id an author gave, or one made from `made`; `title` where it is listed among the sections. */
export type WordAnchor = { what: string; title?: string } & (
  | { given: string | undefined; made?: string }
  | { given?: undefined; made: string }
)

/** One word of the authors' vocabulary. */
export type Word<Props = unknown> = {
  /** Where it may stand: between paragraphs, or inside a sentence. */
  where: 'block' | 'inline'
  /** Parents outside of which it means nothing. */
  inside?: string
  says: string
  props: z.ZodObject & z.ZodType<Props>
  example: string
  /** Its anchor, where it has one. */
  anchor?(props: Props): WordAnchor | undefined
  /** What the schema of its props cannot see: does what they name exist? */
  check?(node: JsxNode, props: Props, context: WordContext, report: Report): void
}

/** A word whose `anchor` and `check` are given the props that its schema describes. */
export const word = <Shape extends z.ZodRawShape>(
  one: Omit<Word<z.infer<z.ZodObject<Shape>>>, 'props'> & { props: z.ZodObject<Shape> },
): Word<z.infer<z.ZodObject<Shape>>> => one as unknown as Word<z.infer<z.ZodObject<Shape>>>
