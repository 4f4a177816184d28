import { csvOf } from '../../site/csv'
import type { Bank, BankItem } from './bank'
import type { Loss } from './loss'

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
    item.task.kind,
    item.q,
    right,
    ...fill(offered.map(({ text }) => text)),
    ...fill(offered.map(({ feedback }) => feedback)),
    item.explain,
  ])
  const losses = rows.flatMap(({ item }) =>
    item.task.kind === 'text' && item.task.exact ? { id: item.id, what: 'the table does not say that capitals count' } : [],
  )
  return { data: csvOf([head, ...table], 'authors'), losses }
}

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
        right: task.prompts.map(({ text, option }) => `${text} = ${task.options.findIndex(({ id }) => id === option) + 1}`).join(' | '),
      }
    case 'text': {
      const other = task.otherwise ? [{ text: '*', feedback: task.otherwise }] : []
      return {
        offered: [...task.near.map(({ answer, feedback }) => ({ text: answer, feedback })), ...other],
        right: task.answers.join(' | '),
      }
    }
  }
}
