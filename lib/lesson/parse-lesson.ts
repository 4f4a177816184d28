import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFileMessage } from 'vfile-message'
import { type Located, locateYaml } from '../authoring/located'
import type { Problem } from '../authoring/problem'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

export type ParsedLesson = { frontmatter?: Located; tree?: Root; problems: Problem[] }

/** Splits a lesson into its frontmatter and the tree of its body; positions in the tree are those of the file. */
export function parseLesson(text: string, file: string): ParsedLesson {
  const [block = '', yaml] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
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
  for (const e of errors)
    problems.push({ file, line: e.line, column: e.column, place: 'frontmatter', fact: `The YAML is malformed: ${sentence(e.message)}` })
  return { frontmatter: located, tree, problems }
}

/** Parses MDX without frontmatter. */
export function parseBody(text: string, file: string): { tree?: Root; problems: Problem[] } {
  try {
    return { tree: parser.parse(text), problems: [] }
  } catch (error) {
    return { problems: [malformed(error as VFileMessage, file)] }
  }
}

/** For an unclosed tag the parser knows where it opened, but says so in words only. */
function malformed({ reason, line, column }: VFileMessage, file: string): Problem {
  const [said = '', openedLine, openedColumn] = / \((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? []
  return {
    file,
    line: line ?? Number(openedLine ?? 1),
    column: column ?? Number(openedColumn ?? 1),
    place: 'malformed MDX',
    fact: sentence(reason.replace(said, '')),
    remedy: 'Nothing in this body was read. In prose, write \\{ for a brace and \\< for a less-than sign.',
  }
}

const sentence = (reason: string): string => (/[.!?]$/.test(reason) ? reason : `${reason}.`)
