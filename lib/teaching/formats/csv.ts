import { csvOf, guardedCell } from '../../site/csv'
import type { Bank, BankItem } from './bank'
import type { Loss } from './loss'
import { withoutTags } from './markup'

/** A bank as a table: a row for each question, texts as Markdown. */
export function csv(bank: Bank): { data: string; losses: Loss[] } {
  const rows = bank.sections.flatMap(({ slug, items }) => items.map((item) => ({ slug, item, ...answersOf(item) })))
  const widest = Math.max(...rows.map(({ offered }) => offered.length))
  const numbered = (name: string) => Array.from({ length: widest }, (_, i) => `${name} ${i + 1}`)
  const head = ['phase', 'id', 'kind', 'question', 'right', ...numbered('choice'), ...numbered('feedback'), 'explanation']
  const fill = (cells: (string | undefined)[]) => Array.from({ length: widest }, (_, i) => cells[i])
  const table = rows.map(({ slug, item, offered, right }) => [
    slug,
    item.id,
    kindOf(item),
    cell(item.q),
    guardedCell(right),
    ...fill(offered.map(({ text }) => (item.task.kind === 'text' ? guardedCell(text) : cell(text)))),
    ...fill(offered.map(({ feedback }) => feedback && cell(feedback))),
    cell(item.explain),
  ])
  const losses = rows.flatMap(({ item: { id, task } }) => [
    ...(task.kind === 'text' ? [] : [{ id, what: 'the table has no ids for choices' }]),
    ...(task.kind === 'match' && task.prompts.some(({ feedback }) => feedback)
      ? [{ id, what: 'the table has no feedback for one pair' }]
      : []),
  ])
  return { data: csvOf([head, ...table], 'authors'), losses }
}

/** A text as a cell that spreadsheets and readers of Markdown take as text. */
const cell = (text: string): string => guardedCell(withoutTags(text))

/** The kind as its column names it. */
const kindOf = ({ task }: BankItem): string =>
  task.kind !== 'text' ? task.kind : task.tolerance !== undefined ? 'number' : task.exact ? 'exact text' : 'text'

/** A bar in a list parted by bars. */
const barred = (text: string): string => text.replaceAll('|', '\\|')

type Answers = { offered: { text: string; feedback?: string }[]; right: string }

/** `right` counts choices from 1; an order stands in its own; a pair names its partner by number; of a typed answer all that is right. */
function answersOf({ task }: BankItem): Answers {
  switch (task.kind) {
    case 'choice':
    case 'choices':
      return { offered: task.choices, right: task.choices.flatMap(({ right }, i) => (right ? i + 1 : [])).join(' ') }
    case 'order':
      return { offered: task.items, right: task.items.map((_, i) => i + 1).join(' ') }
    case 'match':
      return {
        offered: task.options.map(({ text }) => ({ text })),
        right: task.prompts
          .map(({ text, option }) => `${barred(withoutTags(text))} = ${task.options.findIndex(({ id }) => id === option) + 1}`)
          .join(' | '),
      }
    case 'text': {
      const other = task.otherwise ? [{ text: '*', feedback: task.otherwise }] : []
      return {
        offered: [...task.near.map(({ answer, feedback }) => ({ text: answer === '*' ? '\\*' : answer, feedback })), ...other],
        right: task.answers.map((answer) => (task.tolerance ? `${answer} ± ${task.tolerance}` : barred(answer))).join(' | '),
      }
    }
  }
}
