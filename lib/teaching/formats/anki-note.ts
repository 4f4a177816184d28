import { choiceOrder } from '../../quiz/choice-order'
import type { BankItem } from './bank'
import { htmlOf } from './markup'

/** Fields of a note, in the order in which Anki keeps them. */
export const fields = ['Question', 'Choices', 'Answer', 'Why'] as const

/** What the two sides of a card show. */
export const template = {
  name: 'Card 1',
  front: '<div class="q">{{Question}}</div>{{Choices}}',
  back: '{{FrontSide}}<hr id="answer">{{Answer}}<div class="why">{{Why}}</div>',
  style:
    '.card { font: 20px/1.5 Georgia, serif; text-align: left; max-width: 36em; margin: auto; padding: 1em; } pre, code { font: .85em/1.5 monospace; } pre { overflow: auto; padding: .6em; background: rgba(128, 128, 128, .12); } li { margin: .4em 0; } .why { margin-top: 1em; }',
}

/** A question as the fields of a note. Choices stand in an order of their own, the same on every export. */
export function noteOf({ id, q, explain, task }: BankItem): Record<(typeof fields)[number], string> {
  const head = { Question: htmlOf(q), Why: htmlOf(explain) }
  if (task.kind === 'text') {
    const near = task.near.map(({ answer, feedback }) => `<code>${escaped(answer)}</code>: ${htmlOf(feedback)}`)
    return {
      ...head,
      Choices: '',
      Answer: `${task.answers.map((typed) => `<code>${escaped(typed)}</code>${task.tolerance ? ` ± ${task.tolerance}` : ''}`).join(' or ')}${list('ul', near)}`,
    }
  }
  if (task.kind === 'match') {
    const partners = choiceOrder(task, 1, id).flatMap((key) => task.options.find((one) => one.id === key) ?? [])
    const partnerOf = (key: string) => htmlOf(task.options.find((one) => one.id === key)?.text ?? '')
    return {
      ...head,
      Choices: `${list(
        'ul',
        task.prompts.map(({ text }) => htmlOf(text)),
      )}${list(
        'ol',
        partners.map(({ text }) => htmlOf(text)),
      )}`,
      Answer: list(
        'ul',
        task.prompts.map(({ text, feedback, option }) => explained({ text, feedback }).replace(/(<br>|$)/, ` → ${partnerOf(option)}$1`)),
      ),
    }
  }
  const offered = task.kind === 'order' ? task.items : task.choices
  const drawn = choiceOrder(task, 1, id).flatMap((key) => offered.find((one) => one.id === key) ?? [])
  const shown = list(
    task.kind === 'order' ? 'ul' : 'ol',
    drawn.map(({ text }) => htmlOf(text)),
  )
  if (task.kind === 'order') return { ...head, Choices: shown, Answer: list('ol', task.items.map(explained)) }
  const answers = drawn.map((choice) => ('right' in choice && choice.right ? `<b>${explained(choice)}</b>` : explained(choice)))
  return { ...head, Choices: shown, Answer: list('ol', answers) }
}

const explained = ({ text, feedback }: { text: string; feedback?: string }): string =>
  `${htmlOf(text)}${feedback ? `<br><i>${htmlOf(feedback)}</i>` : ''}`

const list = (kind: 'ol' | 'ul', items: string[]): string =>
  items.length ? `<${kind}${kind === 'ol' ? ' type="a"' : ''}>${items.map((item) => `<li>${item}</li>`).join('')}</${kind}>` : ''

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
