import type { PortableTask } from '../../quiz/kinds/kind'
import { typedNumber } from '../../quiz/wording'
import type { Bank, BankItem } from './bank'
import { type Loss, Untold, written } from './loss'
import { withoutTags, wordsOf } from './markup'
import { sharesOf } from './shares'

/** A bank as GIFT, a category for each phase; texts stay Markdown. */
export function gift(bank: Bank): { data: string; losses: Loss[] } {
  const losses: Loss[] = []
  const parts = bank.sections.flatMap(({ title, items }) => [
    `$CATEGORY: ${oneLine(bank.title)}/${oneLine(title)}`,
    ...written(items, losses, questionOf),
  ])
  return { data: `${parts.join('\n\n')}\n`, losses }
}

const oneLine = (title: string): string => title.replaceAll('/', '//').replace(/\s+/g, ' ')

function questionOf(item: BankItem, lose: (what: string) => void): string {
  const answers = answersOf(item, lose).map((line) => `  ${line}`)
  return [
    `// [id:${item.id}]`,
    `::${escaped(wordsOf(item.q, 60))}::[markdown]${shown(item.q)}{`,
    ...answers,
    `  ####${shown(item.explain)}`,
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
      const shares = sharesOf(task.choices.filter(({ right }) => right).length)
      if (!shares) throw new Untold('Moodle cannot share its point among more than twenty right choices')
      return task.choices.map(({ text, feedback, right }) => {
        const mark = several ? `~%${right ? shares.pop() : -100}%` : right ? '=' : '~'
        return `${mark}${body(right && !several ? withoutArrow(text, lose) : text)}${said(feedback)}`
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
      if (task.tolerance !== undefined) return number(task, `:${task.tolerance}`)
      lose('GIFT compares what is typed to the letter: quotes around it and a final point count')
      if (task.exact) lose('GIFT cannot tell capitals apart')
      return [
        ...task.answers.map((typed) => `=%100%${literal(withoutArrow(typed, lose))}`),
        ...task.near.map(({ answer, feedback }) => `=%0%${literal(withoutArrow(answer, lose))}${said(withoutArrow(feedback, lose))}`),
        ...(task.otherwise ? [`=%0%*${said(withoutArrow(task.otherwise, lose))}`] : []),
      ]
  }
}

/** A typed number stands behind a #; what is said to any other answer behind a ~. */
const number = ({ answers, near, otherwise }: Extract<PortableTask, { kind: 'text' }>, around: string): string[] => [
  '#',
  ...answers.map((typed) => `=%100%${typedNumber(typed)}${around}`),
  ...near.map(({ answer, feedback }) => `=%0%${typedNumber(answer)}${around}${said(feedback)}`),
  ...(otherwise ? [`~${said(otherwise)}`] : []),
]

/** What is typed, to the letter: a * in it is no sign for any letters. */
const literal = (typed: string): string => escaped(typed.replaceAll('*', '\\*'))

const said = (feedback: string | undefined): string => (feedback ? ` #${shown(feedback)}` : '')

/** Where `=` stands before it and no `~`, GIFT reads `->` as the sign of a match, in feedback too, and has no way to write it as words. */
function withoutArrow(text: string, lose: (what: string) => void): string {
  if (text.includes('->')) lose('GIFT cannot write -> in such an answer: it became →')
  return text.replaceAll('->', '→')
}

/** A text that may begin like the name of a format, a weight or a sign of its own says its format. */
const body = (text: string): string => (/^[[%*]/.test(text) ? `[markdown]${shown(text)}` : shown(text))

/** A Markdown text, in which Moodle would show HTML as HTML. */
const shown = (markdown: string): string => escaped(withoutTags(markdown))

/** What GIFT would read as its own marks, with a backslash before it; a question has no blank line in it. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replace(/[~=#{}:]/g, '\\$&')
    .replaceAll('\n', '\\n')
