import type { Element } from 'xast'
import type { PortableTask } from '../../quiz/kinds/kind'
import { typedNumber } from '../../quiz/wording'
import type { Bank, BankItem } from './bank'
import { type Loss, Untold, written } from './loss'
import { htmlOf, wordsOf } from './markup'
import { sharesOf } from './shares'
import { documentOf, el } from './xml'

/** A bank as Moodle XML, a category for each phase. */
export function moodleXml(bank: Bank): { data: string; losses: Loss[] } {
  const losses: Loss[] = []
  const questions = bank.sections.flatMap(({ title, items }) => [
    el('question', { type: 'category' }, el('category', {}, text(`$course$/top/${category(bank.title)}/${category(title)}`))),
    ...written(items, losses, questionOf),
  ])
  return { data: documentOf(el('quiz', {}, ...questions.flatMap((question) => ['\n', question]), '\n')), losses }
}

const category = (title: string): string => title.replaceAll('/', '//')
const text = (value: string): Element => el('text', {}, value)
const html = (name: string, markdown: string): Element => el(name, { format: 'html' }, text(htmlOf(markdown)))

function questionOf(item: BankItem, lose: (what: string) => void): Element {
  const { type, rest } = bodyOf(item, lose)
  return el(
    'question',
    { type },
    el('name', {}, text(wordsOf(item.q, 80))),
    html('questiontext', item.q),
    html('generalfeedback', item.explain),
    el('defaultgrade', {}, '1'),
    el('penalty', {}, '0.3333333'),
    el('hidden', {}, '0'),
    el('idnumber', {}, item.id),
    ...rest,
  )
}

function bodyOf({ task }: BankItem, lose: (what: string) => void): { type: string; rest: Element[] } {
  switch (task.kind) {
    case 'choice':
    case 'choices': {
      lose('Moodle has no ids for choices')
      const several = task.kind === 'choices'
      if (several) lose('Moodle gives a part of the point for a part of the right choices')
      const shares = sharesOf(task.choices.filter(({ right }) => right).length)
      if (!shares) throw new Untold('Moodle cannot share its point among more than twenty right choices')
      const answers = task.choices.map(({ text: words, feedback, right }) =>
        answer(right ? (shares.pop() ?? '0') : several ? '-100' : '0', words, feedback),
      )
      const settings = [el('single', {}, String(!several)), el('shuffleanswers', {}, 'true'), el('answernumbering', {}, 'none')]
      return { type: 'multichoice', rest: [...settings, ...answers] }
    }
    case 'order': {
      lose('Moodle has no ids for choices')
      if (task.items.some(({ feedback }) => feedback)) lose('Moodle has no feedback for one thing out of order')
      const settings = {
        layouttype: 'VERTICAL',
        selecttype: 'ALL',
        selectcount: '0',
        gradingtype: 'ALL_OR_NOTHING',
        numberingstyle: 'none',
      }
      return {
        type: 'ordering',
        rest: [
          ...Object.entries(settings).map(([name, value]) => el(name, {}, value)),
          ...task.items.map((item, i) => answer(String(i + 1), item.text)),
        ],
      }
    }
    case 'match': {
      lose('Moodle has no ids for choices')
      lose('Moodle gives a part of the point for a part of the pairs')
      if (task.prompts.some(({ feedback }) => feedback)) lose('Moodle has no feedback for one pair')
      const pair = (prompt: string, partner: string) =>
        el('subquestion', { format: 'html' }, text(htmlOf(prompt)), el('answer', {}, text(wordsOf(partner))))
      const partnerOf = (id: string) => task.options.find((option) => option.id === id)?.text ?? ''
      const alone = task.options.filter(({ id }) => task.prompts.every(({ option }) => option !== id))
      if (task.options.some((option) => wordsOf(option.text) !== option.text)) lose('Moodle shows partners as plain words')
      return {
        type: 'matching',
        rest: [
          el('shuffleanswers', {}, 'true'),
          ...task.prompts.map((prompt) => pair(prompt.text, partnerOf(prompt.option))),
          ...alone.map((option) => pair('', option.text)),
        ],
      }
    }
    case 'text': {
      if (task.tolerance !== undefined) return number(task, String(task.tolerance))
      lose('Moodle compares what is typed to the letter: quotes around it and a final point count')
      const star = (typed: string) => typed.replaceAll('*', '\\*')
      return {
        type: 'shortanswer',
        rest: [
          el('usecase', {}, task.exact ? '1' : '0'),
          ...task.answers.map((typed) => plainAnswer('100', star(typed))),
          ...task.near.map(({ answer, feedback }) => plainAnswer('0', star(answer), feedback)),
          ...(task.otherwise ? [plainAnswer('0', '*', task.otherwise)] : []),
        ],
      }
    }
  }
}

/** A typed number; Moodle looks for the first answer that fits. */
function number(
  { answers, near, otherwise }: Extract<PortableTask, { kind: 'text' }>,
  tolerance: string,
): { type: string; rest: Element[] } {
  const answer = (fraction: string, typed: string, feedback?: string) => {
    const made = plainAnswer(fraction, typed, feedback)
    return { ...made, children: [...made.children, el('tolerance', {}, tolerance)] }
  }
  return {
    type: 'numerical',
    rest: [
      ...answers.map((typed) => answer('100', String(typedNumber(typed)))),
      ...near.map((one) => answer('0', String(typedNumber(one.answer)), one.feedback)),
      ...(otherwise ? [plainAnswer('0', '*', otherwise)] : []),
      el('unitgradingtype', {}, '0'),
      el('showunits', {}, '3'),
    ],
  }
}

const answer = (fraction: string, markdown: string, feedback = ''): Element =>
  el('answer', { fraction, format: 'html' }, text(htmlOf(markdown)), html('feedback', feedback))

const plainAnswer = (fraction: string, typed: string, feedback = ''): Element =>
  el('answer', { fraction, format: 'plain_text' }, text(typed), html('feedback', feedback))
