import { inlineToHtml, markdownToHtml, openingAndRest } from '../content/markdown'
import type { Question } from './question'

/** A question as the page shows it: the author's Markdown is HTML by now, the sample is highlighted. */
export type QuestionView = {
  id: string
  version: string
  kind: Question['kind']
  /** The question proper, one paragraph. */
  opening: string
  /** What stands under it: code, further paragraphs. */
  rest: string
  choices: { id: string; html: string; feedback?: string; right: boolean }[]
  explain: string
  see?: { id: string; title: string }
}

/** Makes a question presentable; `sampleHtml` is its sample, already highlighted, `see` the heading that teaches it. */
export function questionView(question: Question, sampleHtml: string, see: QuestionView['see']): QuestionView {
  const { id, version, kind } = question
  const { opening, rest } = openingAndRest(question.q)
  return {
    id,
    version,
    kind,
    opening,
    rest: rest + sampleHtml,
    choices: question.choices.map((choice) => ({
      id: choice.id,
      html: inlineToHtml(choice.text),
      feedback: choice.feedback && inlineToHtml(choice.feedback),
      right: choice.right,
    })),
    explain: markdownToHtml(question.explain),
    see,
  }
}
