import type { Element } from 'xast'
import { unexplained } from '../../quiz/unexplained'
import { all, attribute, below, first, textOf } from '../formats/xml'
import { type ImportedEntry, type ImportedHead, idFrom, importedMatch, importedOrder, LeftOutQuestion, type Lose } from './imported'
import { numberEntry } from './numbers'
import { qti12Number } from './qti12-number'
import { processConditions } from './qti12-run'
import { type ScoredItem, scoredChoices, scoredText, withExplanation } from './scoring'
import { foreignMarkdown } from './words'

const unread: Record<string, string> = {
  essay_question: 'It is an essay: nothing says what is right.',
  file_upload_question: 'It asks for a file.',
  text_only_question: 'It is a text between questions and asks nothing.',
  calculated_question: 'Its values are made anew each time it is asked.',
  fill_in_multiple_blanks_question: 'It has gaps to fill in, each asked for itself; quiz.json asks for one thing at a time.',
  multiple_dropdowns_question: 'It has gaps to fill in, each asked for itself; quiz.json asks for one thing at a time.',
}

/** An item of QTI 1.2, as Canvas and Common Cartridges write it, as an entry of quiz.json. Throws LeftOutQuestion where quiz.json has no such question. */
export function qti12Entry(item: Element, lose: Lose): ImportedEntry {
  const fields = new Map(
    all(item, 'qtimetadatafield').map((field) => [
      textOf(below(field, 'fieldlabel')[0]).trim(),
      textOf(below(field, 'fieldentry')[0]).trim(),
    ]),
  )
  const type = fields.get('question_type') ?? fields.get('cc_profile') ?? ''
  const asked = ['response_lid', 'response_str', 'response_num', 'response_xy', 'response_grp', 'response_extension'].flatMap((name) =>
    all(item, name),
  )
  const known = unread[type] ?? (/essay/.test(type) ? unread.essay_question : undefined)
  if (known && !(asked.length === 1 && /blanks|dropdowns/.test(type))) throw new LeftOutQuestion(known)
  const [presentation] = below(item, 'presentation')
  if (!presentation) throw new LeftOutQuestion('It asks nothing.')
  const q = materials(presentation, lose)
  if (!q) throw new LeftOutQuestion('It asks nothing.')
  if (!asked.length) throw new LeftOutQuestion('It asks nothing that is answered.')
  if (all(item, 'respcondition').length === 0) throw new LeftOutQuestion('It names no right answer.')
  const points = Number(fields.get('points_possible') ?? 1)
  if (Number.isFinite(points) && points !== 1) lose(`its weight of ${points} points: here every question counts the same`)
  const hints = all(item, 'hint').length
  if (hints) lose(`${hints} hint${hints > 1 ? 's' : ''}`)
  const id = idFrom(attribute(item, 'ident'))
  const head = { ...(id && { id }), q, explain: unexplained }
  const [only] = asked
  if (asked.length > 1 || !only) return matching(item, asked, head, lose)
  return single(item, only, head, /numerical/.test(type), lose)
}

function single(item: Element, response: Element, head: ImportedHead, numeric: boolean, lose: Lose): ImportedEntry {
  const ident = attribute(response, 'ident')
  const scored: ScoredItem = {
    feedback: feedbackIn(item, lose),
    named: all(item, 'conditionvar').map(asked),
    score: (given) => processConditions(item, new Map([[ident, given.filter(Boolean)]])),
  }
  const labels = all(response, 'response_label')
  const name = response.name.slice(response.name.indexOf(':') + 1)
  if (first(response, 'render_choice') && name === 'response_lid') {
    const offered = labels.map((label, i) => ({
      identifier: label.attributes.ident ?? '',
      id: idFrom(attribute(label, 'ident')),
      text: materials(label, lose, `choice ${i + 1}`),
    }))
    return scoredChoices(head, offered, /^multiple$/i.test(response.attributes.rcardinality ?? ''), scored, lose)
  }
  if (name !== 'response_str' && name !== 'response_num') throw new LeftOutQuestion(`quiz.json has no kind for QTI 1.2’s ${name}.`)
  const conditions = all(item, 'conditionvar')
  const fib = first(response, 'render_fib')?.attributes.fibtype
  const isNumber = numeric || name === 'response_num' || /^(integer|decimal|scientific)$/i.test(fib ?? '')
  if (isNumber) {
    const { always, right } = qti12Number(conditions, scored)
    return numberEntry(
      explainedBy(head, scored.feedback, (name) => always.includes(name), lose),
      right,
      undefined,
      lose,
    )
  }
  const named = conditions.flatMap((condition) => all(condition, 'varequal').map((one) => textOf(one).trim()))
  return scoredText(head, named, scored, lose)
}

/** Several things asked of the same options: pairs, or an order where the partners count from 1. */
function matching(item: Element, asked: Element[], head: ImportedHead, lose: Lose): ImportedEntry {
  const optionsOf = (response: Element) =>
    all(response, 'response_label').map((label) => ({ ident: label.attributes.ident ?? '', text: materials(label, () => {}) }))
  const texts = asked.map((response) =>
    optionsOf(response)
      .map(({ text }) => text)
      .join('\n'),
  )
  if (asked.some((response) => !optionsOf(response).length) || new Set(texts).size > 1)
    throw new LeftOutQuestion('It asks several things at once.')
  const pairs = asked.map((response, i) => {
    const ident = attribute(response, 'ident')
    const scored = optionsOf(response).map((option) => ({
      ...option,
      points: processConditions(item, new Map([[ident, [option.ident]]])).points,
    }))
    const best = Math.max(...scored.map(({ points }) => points))
    const right = scored.filter(({ points }) => points > 0 && points === best)
    if (right.length !== 1) throw new LeftOutQuestion('It does not name one partner for each.')
    const id = idFrom(ident.replace(/^response_/, ''))
    return {
      ...(id && { id }),
      text: materials({ ...response, children: response.children.filter((child) => !isLabels(child)) }, lose, `pair ${i + 1}`),
      match: right[0]?.text ?? '',
    }
  })
  if (pairs.some(({ text }) => !text)) throw new LeftOutQuestion('It asks several things at once.')
  const { shown } = processConditions(item, new Map())
  const texted = explainedBy(head, feedbackIn(item, lose), (name) => shown.has(name), lose)
  const placed = [...pairs].sort((a, b) => Number(a.match) - Number(b.match))
  const options = asked[0] ? optionsOf(asked[0]) : []
  if (placed.length >= 3 && options.length === placed.length && placed.every(({ match }, i) => match === String(i + 1)))
    return importedOrder(texted, placed)
  const others = options.map(({ text }) => text).filter((text) => pairs.every(({ match }) => match !== text))
  return importedMatch(texted, pairs, others)
}

/** The values that tests ask for, without those that must not be given. */
const asked = (tests: Element): string[] =>
  tests.children.flatMap((test) =>
    test.type !== 'element' || /not$/i.test(test.name) ? [] : /varequal$/i.test(test.name) ? textOf(test).trim() : asked(test),
  )

/** A head whose explanation is the feedback that is always shown; any other is named. */
function explainedBy(
  head: ImportedHead,
  feedback: ReadonlyMap<string, string>,
  isAlways: (name: string) => boolean,
  lose: Lose,
): ImportedHead {
  const all = [...feedback].filter(([, text]) => text)
  for (const [name, text] of all) if (!isAlways(name)) lose(`the feedback shown at some answers only: ${text}`)
  return withExplanation(head, all.flatMap(([name, text]) => (isAlways(name) ? text : [])).join('\n\n'))
}

const isLabels = (child: Element['children'][number]): boolean => child.type === 'element' && /render_/.test(child.name)

function feedbackIn(item: Element, lose: Lose): Map<string, string> {
  return new Map(all(item, 'itemfeedback').map((one) => [one.attributes.ident ?? '', materials(one, lose, 'the feedback')]))
}

/** The texts of an element, without those of what is asked in it. */
function materials(element: Element, lose: Lose, where = 'the question'): string {
  return texts(element)
    .map((one) => {
      if (/matimage|mataudio|matvideo|matapplet/.test(one.name)) {
        const uri = one.attributes.uri ?? ''
        lose(`1 picture in ${where}${uri && `: ${uri}`}`)
        return `(picture${uri && `: ${uri}`})`
      }
      const format =
        /html/i.test(one.attributes.texttype ?? '') || /<\/?(p|br|div|pre|b|i|em|strong|code|span)\b/i.test(textOf(one)) ? 'html' : 'plain'
      return foreignMarkdown({ format, text: textOf(one) }, where, lose)
    })
    .filter(Boolean)
    .join('\n\n')
}

const texts = (element: Element): Element[] =>
  element.children.flatMap((child) => {
    if (child.type !== 'element' || /^(\w+:)?response_(?!label)/.test(child.name)) return []
    return /(mattext|matemtext|matimage|mataudio|matvideo|matapplet)$/.test(child.name) ? [child] : texts(child)
  })
