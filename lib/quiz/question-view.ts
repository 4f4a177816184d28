import { highlight } from '../lesson/code/highlight'
import { inlineToHtml, markdownToHtml, openingAndRest } from '../lesson/markdown'
import type { Question } from './question'
import type { Kind, Task } from './task'

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
  const { id, version, kind } = question
  const { opening, rest } = openingAndRest(question.q)
  const head = { id, version, opening, rest: rest + (kind === 'line' ? '' : sampleHtml), explain: markdownToHtml(question.explain), see }
  return { ...head, ...(shown[kind] as (task: Task) => Task)(question) }
}

const html = (text?: string) => text && inlineToHtml(text)
const choices = <T extends Extract<Task, { choices: unknown }>>({ kind, choices }: T) => ({
  kind,
  choices: choices.map(({ id, text, feedback, right }) => ({ id, text: inlineToHtml(text), feedback: html(feedback), right })),
})

/** What a task offers, as HTML. */
const shown: { [T in Task as T['kind']]: (task: T) => T } & Record<Kind, unknown> = {
  choice: choices,
  choices,
  predict: choices,
  order: ({ kind, items }) => ({
    kind,
    items: items.map(({ id, text, feedback }) => ({ id, text: inlineToHtml(text), feedback: html(feedback) })),
  }),
  line: ({ kind, lines, otherwise }) => {
    const last = lines.at(-1)?.number ?? 0
    const code = Array.from({ length: last }, (_, i) => lines.find(({ number }) => number === i + 1)?.code ?? '')
    const rows = highlight(code.join('\n'), { language: 'python' }).html.split('\n')
    return {
      kind,
      lines: lines.map((line) => ({ ...line, code: rows[line.number - 1] ?? '', feedback: html(line.feedback) })),
      otherwise: html(otherwise),
    }
  },
  text: ({ kind, answers, near, otherwise, exact }) => ({
    kind,
    answers,
    near: near.map(({ answer, feedback }) => ({ answer, feedback: inlineToHtml(feedback) })),
    otherwise: html(otherwise),
    exact,
  }),
}
