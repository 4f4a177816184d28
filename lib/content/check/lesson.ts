import { visit } from 'unist-util-visit'
import type { Problem } from '../../authoring/problem'
import { isJsx, jsxNodes } from '../../lesson/jsx-nodes'
import type { Lesson } from '../../lesson/lesson'
import type { Report } from '../../lesson/words/word'
import { checkBreaks } from './breaks'
import { checkComponent } from './component'
import type { CheckContext } from './context'
import { checkFence } from './fence'
import { checkFootnotes, checkMarkdown } from './markdown'
import { checkProseLines } from './prose-lines'
import { checkRuns } from './runs'

/** A phase ends in one recap; other pages need none. */
export function checkRecap(lesson: Lesson, file: string): Problem[] {
  const [first, second] = jsxNodes(lesson.tree).filter((node) => node.name === 'Recap')
  if (second)
    return [
      {
        file,
        ...(second.position?.start ?? { line: 1, column: 1 }),
        place: 'Recap',
        fact: `There is a <Recap> on line ${first?.position?.start.line ?? 1} already.`,
        remedy: 'Make one of the two.',
      },
    ]
  if (first) return []
  return [
    {
      file,
      line: 1,
      column: 1,
      place: 'Recap',
      fact: 'The lesson has no <Recap>.',
      remedy: 'End it with a numbered list of what to keep, inside <Recap>.',
    },
  ]
}

/** Everything wrong inside one lesson; links are looked at when all lessons are known. */
export function checkLesson(lesson: Lesson, file: string, around: CheckContext): Problem[] {
  const problems: Problem[] = []
  const add: Report = (node, place, fact, remedy, line) =>
    problems.push({
      file,
      line: line ?? node.position?.start.line ?? 1,
      column: line ? 1 : (node.position?.start.column ?? 1),
      place,
      fact,
      remedy,
    })
  visit(lesson.tree, (node, _index, parent) => {
    if (isJsx(node)) checkComponent(node, parent, around, add)
    else if (node.type === 'code') checkFence(node, add)
    else checkMarkdown(node, around, add)
    if (node.type === 'code' || isJsx(node)) return
    if (node.type === 'heading' && node.depth === 1)
      add(
        node,
        '# heading',
        'A lesson has no heading of the first level; its title stands in the frontmatter.',
        'Begin with ##; only a first line that says the title again may stay.',
      )
    else if (node.type === 'mdxjsEsm')
      add(
        node,
        'import or export',
        'Lessons hold no JavaScript.',
        'Remove it: the words of the vocabulary (see /authors) need no import, and there are no others.',
      )
    else if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
      add(
        node,
        'expression',
        `Lessons hold no JavaScript: {${node.value.slice(0, 40)}}.`,
        'To show a brace, write \\{ or put the words in backticks.',
      )
  })
  checkFootnotes(lesson.tree, add)
  checkBreaks(lesson, around, add)
  checkProseLines(lesson, around, add)
  checkRuns(lesson, around, add)
  return [...problems, ...duplicateAnchors(lesson, file)]
}

const pageAnchors = new Set(['quiz', 'main', 'objectives'])

function duplicateAnchors(lesson: Lesson, file: string): Problem[] {
  const seen = new Map<string, number>()
  return lesson.anchors.flatMap(({ id, what, line, column }) => {
    if (pageAnchors.has(id))
      return [
        {
          file,
          line,
          column,
          place: `#${id}`,
          fact: `The id "${id}" belongs to a part of every page.`,
          remedy: `Give this ${what} another id.`,
        },
      ]
    const first = seen.get(id)
    if (first === undefined) seen.set(id, line)
    return first === undefined
      ? []
      : [
          {
            file,
            line,
            column,
            place: `#${id}`,
            fact: `The id "${id}" of this ${what} stands on line ${first} already.`,
            remedy: 'Give one of them another id.',
          },
        ]
  })
}
