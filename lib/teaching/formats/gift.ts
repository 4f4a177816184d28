import type { Bank, BankItem } from './bank'
import type { Loss } from './loss'
import { wordsOf } from './markup'

/** A bank as GIFT, a category for each phase; texts stay Markdown. */
export function gift(bank: Bank): { data: string; losses: Loss[] } {
  const losses: Loss[] = []
  const parts = bank.sections.flatMap(({ title, items }) => [
    `$CATEGORY: ${oneLine(bank.title)}/${oneLine(title)}`,
    ...items.map((item) => questionOf(item, (what) => losses.push({ id: item.id, what }))),
  ])
  return { data: `${parts.join('\n\n')}\n`, losses }
}

const oneLine = (title: string): string => title.replaceAll('/', '//').replace(/\s+/g, ' ')

function questionOf(item: BankItem, lose: (what: string) => void): string {
  const answers = answersOf(item, lose).map((line) => `  ${line}`)
  return [
    `// [id:${item.id}]`,
    `::${escaped(wordsOf(item.q, 60))}::[markdown]${escaped(item.q)}{`,
    ...answers,
    `  ####${escaped(item.explain)}`,
    '}',
  ].join('\n')
}

function answersOf({ task }: BankItem, lose: (what: string) => void): string[] {
  switch (task.kind) {
    case 'choice':
    case 'choices': {
      lose('GIFT has no ids for choices')
      const several = task.kind === 'choices'
      if (several) lose('GIFT gives a part of the point for a part of the right choices')
      const share = Number((100 / task.choices.filter(({ right }) => right).length).toFixed(5))
      return task.choices.map(({ text, feedback, right }) => {
        const mark = several ? `~%${right ? share : -100}%` : right ? '=' : text.startsWith('%') ? '~%0%' : '~'
        const shown = right && !several ? withoutArrow(text, lose) : text
        return `${mark}${right && !several && text.startsWith('%') ? '%100%' : ''}${body(shown)}${said(feedback)}`
      })
    }
    case 'order':
      lose('GIFT has no ids for choices')
      lose('GIFT has no order: each thing is matched with its place')
      if (task.items.some(({ feedback }) => feedback)) lose('GIFT has no feedback for one thing out of order')
      return task.items.map(({ text }, i) => `=${body(withoutArrow(text, lose))} -> ${i + 1}`)
    case 'match':
      if (task.prompts.some(({ feedback }) => feedback)) lose('GIFT has no feedback for one pair')
      if (task.options.some(({ id }) => task.prompts.every(({ option }) => option !== id))) lose('GIFT has no partners that nothing has')
      lose('GIFT has no ids for choices')
      return task.prompts.map(({ text, option }) => {
        const partner = task.options.find(({ id }) => id === option)?.text ?? ''
        return `=${body(withoutArrow(text, lose))} -> ${escaped(withoutArrow(partner, lose))}`
      })
    case 'text':
      lose('GIFT compares what is typed to the letter: quotes around it and a final point count')
      if (task.exact) lose('GIFT cannot tell capitals apart')
      return [
        ...task.answers.map((typed) => `=%100%${escaped(withoutArrow(typed, lose))}`),
        ...task.near.map(({ answer, feedback }) => `=%0%${escaped(withoutArrow(answer, lose))}${said(feedback)}`),
        ...(task.otherwise ? [`=%0%*${said(task.otherwise)}`] : []),
      ]
  }
}

const said = (feedback: string | undefined): string => (feedback ? ` #${escaped(feedback)}` : '')

/** After `=`, GIFT reads `->` as the sign of a match and has no way to write it as words. */
function withoutArrow(text: string, lose: (what: string) => void): string {
  if (text.includes('->')) lose('GIFT cannot write -> in such an answer: it became →')
  return text.replaceAll('->', '→')
}

/** A text that may begin like the name of a format says its own. */
const body = (text: string): string => (text.startsWith('[') ? `[markdown]${escaped(text)}` : escaped(text))

/** What GIFT would read as its own marks, with a backslash before it; a question has no blank line in it. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replace(/[~=#{}:]/g, '\\$&')
    .replaceAll('\n', '\\n')
