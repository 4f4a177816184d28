import { highlight } from '../lesson/code/highlight'
import { inlineToHtml, markdownToHtml, openingAndRest } from '../lesson/markdown'
import { kindOf, type Task } from './kinds'
import type { Question } from './question'

/** A question as the page shows it: the author's Markdown is HTML by now, the sample is highlighted. */
export type QuestionView = Task & {
  id: string
  version: string
  /** The question proper, one paragraph. */
  opening: string
  /** What stands under it: code, further paragraphs. */
  rest: string
  explain: string
  see?: { id: string; title: string; reread?: string; page?: string }
}

/** Makes a question presentable; `sampleHtml` is its sample, already highlighted, `see` the heading that teaches it. */
export function questionView(question: Question, sampleHtml: string, see: QuestionView['see']): QuestionView {
  const { id, version } = question
  const { opening, rest } = openingAndRest(question.q)
  const kind = kindOf(question)
  const shown = {
    id,
    version,
    opening,
    rest: rest + (kind.asksSample ? '' : sampleHtml),
    explain: markdownToHtml(question.explain),
    see,
  }
  return {
    ...kind.texts(question, inlineToHtml, (lines) => highlight(lines.join('\n'), { language: 'python' }).html.split('\n')),
    ...shown,
  }
}
