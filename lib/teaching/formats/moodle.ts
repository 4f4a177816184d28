import type { Element } from 'xast'
import type { Bank, BankItem } from './bank'
import type { Loss } from './loss'
import { htmlOf, wordsOf } from './markup'
import { documentOf, el } from './xml'

/** A bank as Moodle XML, a category for each phase. */
export function moodleXml(bank: Bank): { data: string; losses: Loss[] } {
  const losses: Loss[] = []
  const questions = bank.sections.flatMap(({ title, items }) => [
    el('question', { type: 'category' }, el('category', {}, text(`$course$/top/${category(bank.title)}/${category(title)}`))),
    ...items.map((item) => questionOf(item, (what) => losses.push({ id: item.id, what }))),
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
      const share = percent(task.choices.filter(({ right }) => right).length)
      const answers = task.choices.map(({ text: words, feedback, right }) =>
        answer(right ? share : several ? '-100' : '0', words, feedback),
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

/** Moodle knows these parts of a hundred and no others. */
const percent = (parts: number): string =>
  ({ 1: '100', 2: '50', 3: '33.33333', 4: '25', 5: '20', 6: '16.66667', 7: '14.28571', 8: '12.5', 9: '11.11111' })[parts] ?? '10'

const answer = (fraction: string, markdown: string, feedback = ''): Element =>
  el('answer', { fraction, format: 'html' }, text(htmlOf(markdown)), html('feedback', feedback))

const plainAnswer = (fraction: string, typed: string, feedback = ''): Element =>
  el('answer', { fraction, format: 'plain_text' }, text(typed), html('feedback', feedback))
