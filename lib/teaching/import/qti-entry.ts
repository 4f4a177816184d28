import type { Element } from 'xast'
import { unexplained } from '../../quiz/unexplained'
import { typedNumber } from '../../quiz/wording'
import { short } from '../formats/short-number'
import { all, attribute, below, first, isNamed, textOf } from '../formats/xml'
import { type ImportedEntry, type ImportedHead, idFrom, importedMatch, importedOrder, LeftOutQuestion, type Lose } from './imported'
import { numberEntry } from './numbers'
import { feedbackIn, qtiBody, qtiWords } from './qti-body'
import { processResponse, scoreOf, tolerances } from './qti-run'
import { type ScoredItem, scoredChoices, scoredText, tried, withExplanation } from './scoring'

const kinds: Record<string, (asked: Asked, lose: Lose) => ImportedEntry> = {
  choiceInteraction: choices,
  inlineChoiceInteraction: choices,
  orderInteraction: order,
  matchInteraction: pairs,
  textEntryInteraction: typed,
}

/** An item, the one thing it asks, and how it scores that. */
type Asked = { item: Element; interaction: Element; declaration: Element | undefined; head: ImportedHead; scored: ScoredItem }

/** A QTI 2 item as an entry of quiz.json. Throws LeftOutQuestion where quiz.json has no such question. */
export function qtiEntry(item: Element, lose: Lose): ImportedEntry {
  const [body] = below(item, 'itemBody')
  if (!body) throw new LeftOutQuestion('It has no body.')
  if (item.attributes.adaptive === 'true') throw new LeftOutQuestion('It is adaptive: it asks again until the answer is right.')
  if (below(item, 'templateDeclaration').length) throw new LeftOutQuestion('Its values are made anew each time it is asked.')
  const found = interactionsIn(body)
  const [interaction] = found
  if (!interaction) throw new LeftOutQuestion('It asks nothing that is answered.')
  if (found.length > 1) throw new LeftOutQuestion('It asks several things at once.')
  const name = localName(interaction)
  const read = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (!read) throw new LeftOutQuestion(`quiz.json has no kind for QTI’s ${name}.`)
  const responseIdentifier = attribute(interaction, 'responseIdentifier')
  const declaration = all(item, 'responseDeclaration').find(({ attributes }) => attributes.identifier === responseIdentifier)
  const { q, blocks } = qtiBody(body, interaction, lose)
  if (!q) throw new LeftOutQuestion('It asks nothing.')
  const id = idFrom(item.attributes.identifier?.replace(/^q-/, ''))
  const declared = below(first(declaration ?? item, 'correctResponse'), 'value').map((value) => textOf(value).trim())
  const shown = new Map([...all(item, 'modalFeedback'), ...blocks].map((one, i) => [`${i}`, one]))
  const scored: ScoredItem = {
    feedback: new Map([...shown].map(([key, one]) => [key, qtiWords(one.children, 'the feedback', lose)])),
    score(response) {
      const outcomes = processResponse(item, responseIdentifier, response)
      const isShown = (one: Element) =>
        (outcomes.get(attribute(one, 'outcomeIdentifier')) ?? []).includes(attribute(one, 'identifier')) !==
        (attribute(one, 'showHide') === 'hide')
      return { points: scoreOf(item, outcomes), shown: new Set([...shown].filter(([, one]) => isShown(one)).map(([key]) => key)) }
    },
    ...(declaration && declared.length && { declared }),
    named: [mappedIn(declaration), ...all(item, 'multiple').map((one) => all(one, 'baseValue').map((value) => textOf(value).trim()))],
  }
  return read({ item, interaction, declaration, scored, head: { ...(id && { id }), q, explain: unexplained } }, lose)
}

/** What a mapping gives points for. */
const mappedIn = (declaration: Element | undefined): string[] =>
  declaration
    ? all(declaration, 'mapEntry').flatMap((one) => (Number(attribute(one, 'mappedValue')) > 0 ? attribute(one, 'mapKey') : []))
    : []

const localName = ({ name }: Element): string => name.slice(name.indexOf(':') + 1)

/** What an item asks; that it can be ended, or a hint be asked for, is no question. */
function interactionsIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return /Interaction$/.test(localName(child)) && !isNamed(child, 'endAttemptInteraction') ? [child] : interactionsIn(child)
  })
}

function choices({ interaction, declaration, head, scored }: Asked, lose: Lose): ImportedEntry {
  const { cardinality } = declaration?.attributes ?? {}
  const several = cardinality === 'multiple' && interaction.attributes.maxChoices !== '1'
  if (!several && (scored.declared?.length ?? 0) > 1)
    throw new LeftOutQuestion('It lets one choice be picked and names several as right. Keep one, or let several be picked.')
  const offered = choicesOf(interaction, lose).map(({ element, ...choice }, i) => ({
    ...choice,
    feedback: feedbackIn(element)
      .map((said) => qtiWords(said.children, `the feedback to choice ${i + 1}`, lose))
      .join('\n\n'),
  }))
  return scoredChoices(head, offered, several, scored, lose)
}

const choicesOf = (interaction: Element, lose: Lose) =>
  [...all(interaction, 'simpleChoice'), ...below(interaction, 'inlineChoice')].map((element, i) => {
    const identifier = attribute(element, 'identifier')
    return {
      element,
      identifier,
      id: idFrom(identifier.replace(/^c-/, '')),
      text: qtiWords(element.children, `choice ${i + 1}`, lose),
    }
  })

function order({ interaction, head, scored }: Asked, lose: Lose): ImportedEntry {
  const offered = choicesOf(interaction, lose)
  const right = scored.declared ?? []
  const items = right.flatMap((identifier) => offered.find((one) => one.identifier === identifier) ?? [])
  if (!right.length) throw new LeftOutQuestion('It names no right order.')
  if (items.length !== right.length || items.length !== offered.length)
    throw new LeftOutQuestion('Its right order does not name what it offers.')
  return importedOrder(withShown(head, scored, lose), items)
}

function pairs({ interaction, declaration, head, scored }: Asked, lose: Lose): ImportedEntry {
  const [prompts = [], options = []] = below(interaction, 'simpleMatchSet').map((set, s) =>
    below(set, 'simpleAssociableChoice').map((one, i) => ({
      identifier: attribute(one, 'identifier'),
      text: qtiWords(one.children, `${s ? 'partner' : 'pair'} ${i + 1}`, lose),
    })),
  )
  const mapped = all(declaration ?? interaction, 'mapEntry').filter(({ attributes }) => Number(attributes.mappedValue) > 0)
  const right = (scored.declared ?? mapped.map(({ attributes }) => attributes.mapKey ?? '')).map((pair) => pair.trim().split(/\s+/))
  const found = prompts.map(({ identifier, text }) => {
    const partners = options.filter((one) => right.some(([from, to]) => from === identifier && to === one.identifier))
    const [partner] = partners
    if (!partner) throw new LeftOutQuestion('Its right pairs do not name what it offers, or leave something without a partner.')
    if (partners.length > 1) throw new LeftOutQuestion('It matches one thing with several, and quiz.json has one partner for each.')
    const id = idFrom(identifier.replace(/^p-/, ''))
    return { ...(id && { id }), text, match: partner.text }
  })
  const alone = options.filter(({ identifier }) => !right.some(([, to]) => to === identifier)).map(({ text }) => text)
  return importedMatch(withShown(head, scored, lose), found, alone)
}

/** Feedback that is shown to right and wrong alike explains; the rest is named. */
function withShown(head: ImportedHead, scored: ScoredItem, lose: Lose): ImportedHead {
  const right = scored.declared ?? []
  const runs = tried(scored, [right, [...right].reverse(), right.slice(0, 1)])
  const always = [...scored.feedback.keys()].filter((name) => runs?.every(({ shown }) => shown.has(name)))
  for (const [name, text] of scored.feedback) if (!always.includes(name) && text) lose(`the feedback shown at some answers only: ${text}`)
  return withExplanation(head, always.map((name) => scored.feedback.get(name)).join('\n\n'))
}

function typed({ item, declaration, head, scored }: Asked, lose: Lose): ImportedEntry {
  const entries = all(declaration ?? item, 'mapEntry').map(({ attributes }) => attributes.mapKey ?? '')
  const [processing] = below(item, 'responseProcessing')
  const compared = ['match', 'stringMatch', 'equal']
    .flatMap((name) => (processing ? all(processing, name) : []))
    .filter((one) => all(one, 'variable').some(({ attributes }) => attributes.identifier === declaration?.attributes.identifier))
    .flatMap((one) => all(one, 'baseValue').map((value) => textOf(value).trim()))
  const isNumber = /^(integer|float)$/.test(declaration?.attributes.baseType ?? '')
  return isNumber
    ? number(processing, head, [...entries, ...compared], scored, lose)
    : scoredText(head, [...entries, ...compared], scored, lose)
}

function number(processing: Element | undefined, head: ImportedHead, named: string[], scored: ScoredItem, lose: Lose): ImportedEntry {
  const text = scoredText(head, named, scored, lose)
  if (!('answers' in text)) return text
  const right = text.answers.map((answer) => typedNumber(answer))
  const all = processing ? equals(processing) : []
  const tolerancesOf = (value: number) => all.map((one) => tolerances(one, value)).filter(([low, high]) => low || high)
  const marked = right.map((value) => {
    if (value === undefined) throw new LeftOutQuestion('Its right answer is no number.')
    const widths = tolerancesOf(value)
    if (widths.some(([low, high]) => low !== high || low !== widths[0]?.[0]))
      throw new LeftOutQuestion('Its answer may lie further off on one side than on the other.')
    return { weight: 100, value, tolerance: short(widths[0]?.[0] ?? 0) }
  })
  const near = (text.near ?? []).flatMap(({ answer, feedback }) => ({
    weight: 0,
    value: typedNumber(answer),
    tolerance: marked[0]?.tolerance ?? 0,
    feedback,
  }))
  return numberEntry({ ...head, explain: text.explain }, [...marked, ...near], text.otherwise, lose)
}

const equals = (processing: Element): Element[] => all(processing, 'equal')
