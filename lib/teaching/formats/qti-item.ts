import type { Element, ElementContent } from 'xast'
import { keyOf } from '../../quiz/judge'
import type { ChoiceTask } from '../../quiz/kinds/choice'
import type { MatchTask } from '../../quiz/kinds/match'
import type { OrderTask } from '../../quiz/kinds/order'
import type { TextTask } from '../../quiz/kinds/text'
import { typedNumber } from '../../quiz/wording'
import type { BankItem } from './bank'
import type { Loss } from './loss'
import { hastOf, wordsOf } from './markup'
import { el, xmlOf } from './xml'

const space = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const schema = `${space} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`
export const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'

/** An id as QTI allows it: it begins with a letter. */
export const qtiId = (kind: 'q' | 'c' | 'p' | 's', id: string): string => `${kind}-${id}`

type Asked = {
  declaration: Element
  interaction: ElementContent
  /** Rules that set the score and say which feedback is shown. */
  rules: Element[]
  feedback: Element[]
}

function askedBy({ id, task }: BankItem, lose: (loss: Loss) => void): Asked {
  switch (task.kind) {
    case 'order':
      return order(task, id, lose)
    case 'match':
      return match(task, id, lose)
    case 'text':
      return typed(task, id, lose)
    default:
      return choice(task)
  }
}

/** A question as a QTI 2.1 item. */
export function qtiItem(item: BankItem, lose: (loss: Loss) => void): Element {
  const asked = askedBy(item, lose)
  const outcome = (identifier: string, cardinality: string, baseType: string, ...rest: Element[]) =>
    el('outcomeDeclaration', { identifier, cardinality, baseType }, ...rest)
  return el(
    'assessmentItem',
    {
      xmlns: space,
      'xmlns:xsi': schemaInstance,
      'xsi:schemaLocation': schema,
      identifier: qtiId('q', item.id),
      title: wordsOf(item.q, 80),
      adaptive: 'false',
      timeDependent: 'false',
    },
    asked.declaration,
    outcome('SCORE', 'single', 'float', el('defaultValue', {}, el('value', {}, '0'))),
    outcome('FEEDBACK', 'multiple', 'identifier'),
    el('itemBody', {}, el('div', {}, ...blocks(item.q)), asked.interaction),
    el('responseProcessing', {}, ...asked.rules),
    ...asked.feedback,
    modal('explain', item.explain),
  )
}

const blocks = (markdown: string): ElementContent[] => {
  const nodes = xmlOf(hastOf(markdown))
  return nodes.some((node) => node.type === 'element' && /^(p|pre|ul|ol|table|blockquote|h\d)$/.test(node.name))
    ? nodes
    : [el('p', {}, ...nodes)]
}

/** A text in one piece. One that shows signs of markup has an element around it, so that nobody takes them for markup. */
function inline(markdown: string): ElementContent[] {
  const nodes = xmlOf(hastOf(markdown))
  return nodes.every(({ type }) => type === 'text') && nodes.some((node) => node.type === 'text' && node.value.includes('<'))
    ? [el('span', {}, ...nodes)]
    : nodes
}

const modal = (identifier: string, markdown: string): Element =>
  el('modalFeedback', { outcomeIdentifier: 'FEEDBACK', identifier, showHide: 'show' }, ...blocks(markdown))

const values = (ids: string[]): Element[] => ids.map((id) => el('value', {}, id))
const variable = (identifier: string) => el('variable', { identifier })
const identifier = (id: string) => el('baseValue', { baseType: 'identifier' }, id)
const show = (...shown: Element[]) => el('setOutcomeValue', { identifier: 'FEEDBACK' }, el('multiple', {}, ...shown, identifier('explain')))
const scored = el(
  'responseCondition',
  {},
  el(
    'responseIf',
    {},
    el('match', {}, variable('RESPONSE'), el('correct', { identifier: 'RESPONSE' })),
    el('setOutcomeValue', { identifier: 'SCORE' }, el('baseValue', { baseType: 'float' }, '1')),
  ),
)

function choice(task: Pick<ChoiceTask, 'choices' | 'kind'>): Asked {
  const several = task.kind === 'choices'
  const id = (choice: { id: string }) => qtiId('c', choice.id)
  return {
    declaration: el(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: several ? 'multiple' : 'single', baseType: 'identifier' },
      el('correctResponse', {}, ...values(task.choices.filter(({ right }) => right).map(id))),
    ),
    interaction: el(
      'choiceInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: several ? '0' : '1' },
      ...task.choices.map((choice) => el('simpleChoice', { identifier: id(choice) }, ...inline(choice.text))),
    ),
    rules: [scored, show(variable('RESPONSE'))],
    feedback: task.choices.flatMap((choice) => (choice.feedback ? modal(id(choice), choice.feedback) : [])),
  }
}

function order({ items, kind }: OrderTask, id: string, lose: (loss: Loss) => void): Asked {
  if (items.some(({ feedback }) => feedback)) lose({ id, what: 'QTI has no feedback for one thing out of order' })
  return {
    declaration: el(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'ordered', baseType: 'identifier' },
      el('correctResponse', {}, ...values(keyOf({ kind, items }).map((key) => qtiId('c', key)))),
    ),
    interaction: el(
      'orderInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: 'true' },
      ...items.map((item) => el('simpleChoice', { identifier: qtiId('c', item.id) }, ...inline(item.text))),
    ),
    rules: [scored, show()],
    feedback: [],
  }
}

function match({ prompts, options }: MatchTask, id: string, lose: (loss: Loss) => void): Asked {
  if (prompts.some(({ feedback }) => feedback)) lose({ id, what: 'QTI has no feedback for one pair' })
  const prompt = (one: { id: string }) => qtiId('p', one.id)
  const option = (one: string) => qtiId('c', one)
  const choices = (all: readonly { text: string }[], identifier: (place: number) => string, matchMax: string) =>
    el(
      'simpleMatchSet',
      {},
      ...all.map(({ text }, i) => el('simpleAssociableChoice', { identifier: identifier(i), matchMax }, ...inline(text))),
    )
  return {
    declaration: el(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'multiple', baseType: 'directedPair' },
      el('correctResponse', {}, ...values(prompts.map((one) => `${prompt(one)} ${option(one.option)}`))),
    ),
    interaction: el(
      'matchInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: 'true', maxAssociations: String(prompts.length) },
      choices(prompts, (i) => qtiId('p', prompts[i]?.id ?? ''), '1'),
      choices(options, (i) => option(options[i]?.id ?? ''), '0'),
    ),
    rules: [scored, show()],
    feedback: [],
  }
}

function typed(task: TextTask, id: string, lose: (loss: Loss) => void): Asked {
  const { answers, near, otherwise, exact, tolerance } = task
  if (tolerance !== undefined) return number(task, tolerance)
  lose({ id, what: 'QTI compares what is typed to the letter: quotes around it and a final point count' })
  const matches = (answer: string) =>
    el('stringMatch', { caseSensitive: String(exact) }, variable('RESPONSE'), el('baseValue', { baseType: 'string' }, answer))
  const wrong = [
    ...near.map(({ answer }, i) => [matches(answer), show(identifier(`near-${i + 1}`))]),
    ...(otherwise ? [[el('lt', {}, variable('SCORE'), el('baseValue', { baseType: 'float' }, '1')), show(identifier('otherwise'))]] : []),
  ]
  const branches = wrong.map((rule, i) => el(i ? 'responseElseIf' : 'responseIf', {}, ...rule))
  return {
    declaration: el(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'single', baseType: 'string' },
      el('correctResponse', {}, ...values(answers.slice(0, 1))),
      el(
        'mapping',
        { defaultValue: '0' },
        ...answers.map((mapKey) => el('mapEntry', { mapKey, mappedValue: '1', caseSensitive: String(exact) })),
      ),
    ),
    interaction: el('p', {}, el('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: '24' })),
    rules: [
      el('setOutcomeValue', { identifier: 'SCORE' }, el('mapResponse', { identifier: 'RESPONSE' })),
      branches.length ? el('responseCondition', {}, ...branches, el('responseElse', {}, show())) : show(),
    ],
    feedback: [...near.map(({ feedback }, i) => modal(`near-${i + 1}`, feedback)), ...(otherwise ? [modal('otherwise', otherwise)] : [])],
  }
}

function number({ answers, near, otherwise }: TextTask, tolerance: number): Asked {
  const equals = (answer: string) =>
    el(
      'equal',
      { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}` },
      el('baseValue', { baseType: 'float' }, String(typedNumber(answer))),
      variable('RESPONSE'),
    )
  const point = el('setOutcomeValue', { identifier: 'SCORE' }, el('baseValue', { baseType: 'float' }, '1'))
  const branches = [
    ...answers.map((answer) => [equals(answer), point, show()]),
    ...near.map(({ answer }, i) => [equals(answer), show(identifier(`near-${i + 1}`))]),
  ].map((rule, i) => el(i ? 'responseElseIf' : 'responseIf', {}, ...rule))
  return {
    declaration: el(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'single', baseType: 'float' },
      el('correctResponse', {}, ...values(answers.slice(0, 1).map((answer) => String(typedNumber(answer))))),
    ),
    interaction: el('p', {}, el('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: '24' })),
    rules: [el('responseCondition', {}, ...branches, el('responseElse', {}, otherwise ? show(identifier('otherwise')) : show()))],
    feedback: [...near.map(({ feedback }, i) => modal(`near-${i + 1}`, feedback)), ...(otherwise ? [modal('otherwise', otherwise)] : [])],
  }
}
