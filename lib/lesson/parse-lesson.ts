import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFileMessage } from 'vfile-message'
import { type Located, locateYaml } from '../authoring/located'
import type { Problem } from '../authoring/problem'
import { containers } from './containers'
import { pricesAsText } from './dollars'
import { houseWords } from './house-words'
import { withoutTitle } from './left-out'
import { readableMdx } from './readable-mdx'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkMdx).use(containers).freeze()
/** Lists and quotes inside one another, as many as anybody can follow and some more. */
const deepest = 60

export type ParsedLesson = { frontmatter?: Located; tree?: Root; problems: Problem[] }

/** Splits a lesson into its frontmatter and the tree of its body; positions in the tree are those of the file. */
export function parseLesson(text: string, file: string): ParsedLesson {
  const [block = '', yaml] = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  const { tree, problems } = parseBody(block.replace(/[^\n]/g, '') + text.slice(block.length), file)
  if (yaml === undefined) {
    problems.push({
      file,
      line: 1,
      column: 1,
      place: 'frontmatter',
      fact: 'The lesson does not begin with frontmatter.',
      remedy: 'Begin the file with a line ---, the keys, and a line ---.',
    })
    return { tree, problems }
  }
  const { located, errors } = locateYaml(yaml, 2)
  for (const { message, remedy, ...point } of errors)
    problems.push({ file, ...point, place: 'frontmatter', fact: `The YAML is malformed: ${sentence(message)}`, remedy })
  if (tree) withoutTitle(tree, (located?.value as { title?: unknown } | undefined)?.title)
  return { frontmatter: located, tree, problems }
}

/** Parses MDX without frontmatter. */
export function parseBody(text: string, file: string): { tree?: Root; problems: Problem[] } {
  const readable = readableMdx(text)
  try {
    const tree = parser.parse(readable)
    const deep = tooDeep(tree)
    if (deep) return { problems: [nested(file, deep.position?.start.line ?? 1)] }
    return { problems: pricesAsText(tree, readable, file), tree: houseWords(tree) }
  } catch (error) {
    return { problems: [error instanceof RangeError ? nested(file, 1) : malformed(error as VFileMessage, file)] }
  }
}

/** The first node that stands deeper than anybody means. */
function tooDeep(tree: Root): Nodes | undefined {
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length; depth++) {
    if (depth > deepest) return level[0]
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return undefined
}

const nested = (file: string, line: number): Problem => ({
  file,
  line,
  column: 1,
  place: 'nesting',
  fact: `Lists, quotes or components stand more than ${deepest} deep in one another.`,
  remedy: 'Take them apart; nothing in this body was read.',
})

const faults: [RegExp, string][] = [
  [/before name|in name|attribute/i, 'In prose, write \\< for a less-than sign; attributes are name="value".'],
  [/expression|acorn|brace/i, 'In prose, write \\{ for a brace, or put the words in backticks. A comment is {/* … */}.'],
  [/closing tag|end-tag|closing slash/i, 'Close every tag, on a line of its own where it opened on one: <Name> … </Name>, or <Name />.'],
]

/** For an unclosed tag the parser knows where it opened, but says so in words only. */
function malformed({ reason, line, column }: VFileMessage, file: string): Problem {
  const said = reason ?? 'The body cannot be read'
  const [place = '', openedLine, openedColumn] = / \((\d+):(\d+)-\d+:\d+\)/.exec(said) ?? []
  const remedy = faults.find(([pattern]) => pattern.test(said))?.[1] ?? 'In prose, write \\{ for a brace and \\< for a less-than sign.'
  return {
    file,
    line: line ?? Number(openedLine ?? 1),
    column: column ?? Number(openedColumn ?? 1),
    place: 'malformed MDX',
    fact: sentence(said.replace(place, '')),
    remedy: `Nothing in this body was read. ${remedy}`,
  }
}

const sentence = (reason: string): string => (/[.!?]$/.test(reason) ? reason : `${reason}.`)
