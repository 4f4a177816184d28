import type { Element } from 'xast'
import type { ChoiceTask } from '../../quiz/kinds/choice'
import type { MatchTask } from '../../quiz/kinds/match'
import type { OrderTask } from '../../quiz/kinds/order'
import type { TextTask } from '../../quiz/kinds/text'
import { typedNumber } from '../../quiz/wording'
import type { BankItem } from './bank'
import { htmlOf } from './markup'
import { short } from './short-number'
import { el } from './xml'

/** How a question is answered in Canvas’s QTI 1.2. */
export type Answers = {
  type: string
  responses: Element[]
  conditions: Element[]
  feedback: { ident: string; text: string }[]
}

/** A Markdown text as Canvas takes it. */
export const material = (markdown: string): Element => el('material', {}, el('mattext', { texttype: 'text/html' }, htmlOf(markdown)))

/** The answers of a question, and what Canvas has no place for. */
export function qti12Answers({ task }: BankItem, lose: (what: string) => void): Answers {
  switch (task.kind) {
    case 'choice':
    case 'choices':
      return choice(task)
    case 'order':
      return order(task, lose)
    case 'match':
      return match(task, lose)
    case 'text':
      return typed(task, lose)
  }
}

const condition = (tests: Element[], ...effects: Element[]): Element =>
  el(
    'respcondition',
    { continue: effects.some(({ name }) => name === 'setvar') ? 'No' : 'Yes' },
    el('conditionvar', {}, ...tests),
    ...effects,
  )
const point = (action: 'Set' | 'Add', share: string) => el('setvar', { action, varname: 'SCORE' }, share)
const shown = (linkrefid: string) => el('displayfeedback', { feedbacktype: 'Response', linkrefid })
const given = (value: string, respident = 'response1') => el('varequal', { respident }, value)

function choice({ kind, choices }: ChoiceTask): Answers {
  const several = kind === 'choices'
  const labels = choices.map(({ id, text }) => el('response_label', { ident: id }, material(text)))
  const said = choices.flatMap(({ id, feedback }) => (feedback ? { id, ident: `${id}_fb`, text: feedback } : []))
  const right = several
    ? [el('and', {}, ...choices.map(({ id, right }) => (right ? given(id) : el('not', {}, given(id)))))]
    : choices.filter(({ right }) => right).map(({ id }) => given(id))
  return {
    type: several ? 'multiple_answers_question' : 'multiple_choice_question',
    responses: [
      el(
        'response_lid',
        { ident: 'response1', rcardinality: several ? 'Multiple' : 'Single' },
        el('render_choice', { shuffle: 'Yes' }, ...labels),
      ),
    ],
    conditions: [...said.map(({ id, ident }) => condition([given(id)], shown(ident))), condition(right, point('Set', '100'))],
    feedback: said,
  }
}

function order({ items }: OrderTask, lose: (what: string) => void): Answers {
  lose('Canvas has no order: each thing is matched with its place, and a part of it earns a part of the point')
  if (items.some(({ feedback }) => feedback)) lose('Canvas has no feedback for one thing out of order')
  const place = (i: number) => `place-${i + 1}`
  return pairs(
    items.map(({ id, text }, i) => ({ id, text, option: place(i) })),
    items.map((_, i) => ({ id: place(i), text: String(i + 1) })),
  )
}

function match({ prompts, options }: MatchTask, lose: (what: string) => void): Answers {
  lose('Canvas gives a part of the point for a part of the pairs')
  if (prompts.some(({ feedback }) => feedback)) lose('Canvas has no feedback for one pair')
  return pairs(prompts, options)
}

/** Canvas's matching: every prompt is asked for its option, each worth an equal part. */
function pairs(
  prompts: readonly { id: string; text: string; option: string }[],
  options: readonly { id: string; text: string }[],
): Answers {
  const labels = () => options.map(({ id, text }) => el('response_label', { ident: id }, material(text)))
  const share = (100 / prompts.length).toFixed(2)
  return {
    type: 'matching_question',
    responses: prompts.map(({ id, text }) =>
      el('response_lid', { ident: `response_${id}` }, material(text), el('render_choice', {}, ...labels())),
    ),
    conditions: prompts.map(({ id, option }) =>
      el('respcondition', {}, el('conditionvar', {}, given(option, `response_${id}`)), point('Add', share)),
    ),
    feedback: [],
  }
}

function typed(task: TextTask, lose: (what: string) => void): Answers {
  const { answers, near, otherwise, exact, tolerance } = task
  // Canvas takes every answer that a condition names as right, whatever the condition does.
  if (near.length) lose('Canvas has no feedback for one wrong answer: it would take that answer as right')
  if (tolerance !== undefined) return number(task, tolerance, lose)
  lose('Canvas compares what is typed to the letter: quotes around it and a final point count')
  if (exact) lose('Canvas cannot tell capitals apart')
  if (otherwise) lose('Canvas has no feedback for any other wrong answer')
  return {
    type: 'short_answer_question',
    responses: [
      el('response_str', { ident: 'response1', rcardinality: 'Single' }, el('render_fib', {}, el('response_label', { ident: 'answer1' }))),
    ],
    conditions: [
      condition(
        answers.map((answer) => given(answer)),
        point('Set', '100'),
      ),
    ],
    feedback: [],
  }
}

/** A typed number, as Canvas keeps it: the value, or what lies around it. */
function number({ answers, otherwise }: TextTask, tolerance: number, lose: (what: string) => void): Answers {
  if (otherwise) lose('Canvas has no feedback for any other wrong answer')
  const bound = (name: string, value: number) => el(name, { respident: 'response1' }, String(short(value)))
  return {
    type: 'numerical_question',
    responses: [
      el(
        'response_str',
        { ident: 'response1', rcardinality: 'Single' },
        el('render_fib', { fibtype: 'Decimal' }, el('response_label', { ident: 'answer1' })),
      ),
    ],
    conditions: answers.map((answer) => {
      const value = typedNumber(answer) ?? 0
      const around = el('and', {}, bound('vargte', value - tolerance), bound('varlte', value + tolerance))
      return condition([el('or', {}, given(String(value)), around)], point('Set', '100'))
    }),
    feedback: [],
  }
}
