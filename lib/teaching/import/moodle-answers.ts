import type { Element } from 'xast'
import { typedNumber } from '../../quiz/wording'
import { below, textOf } from '../formats/xml'
import {
  eitherRight,
  type ImportedEntry,
  type ImportedHead,
  importedChoice,
  importedMatch,
  importedOrder,
  LeftOutQuestion,
  partialCredit,
} from './imported'
import { overallFeedback } from './moodle-feedback'
import { gapChoice } from './moodle-gap'
import type { MoodleReading } from './moodle-reading'
import { numberEntry } from './numbers'
import { typedEntry } from './typed'
import { reachesFullMark } from './weights'
import { foreignMarkdown } from './words'

/** How a question is answered; `asks` is its text, where answers stand in it. */
type Answered = { asks?: string; entry(head: ImportedHead): ImportedEntry }

/** How a Moodle question of this type is answered. Throws LeftOutQuestion where quiz.json has no such kind. */
export function moodleAnswers(type: string, question: Element, reading: MoodleReading): Answered {
  const read = Object.hasOwn(types, type) ? types[type] : undefined
  if (!read)
    throw new LeftOutQuestion(
      type === 'essay' ? 'It is an essay: nothing says what is right.' : `quiz.json has no kind for Moodle’s “${type}”.`,
    )
  return read(question, reading)
}

const types: Record<string, (question: Element, reading: MoodleReading) => Answered> = {
  multichoice: (question, reading) => choices(question, reading, isSwitched(question, 'single', true)),
  multichoiceset: (question, reading) => choices(question, reading, false, true),
  oumultiresponse: (question, reading) => choices(question, reading, false, true),
  truefalse,
  shortanswer,
  numerical,
  ordering,
  matching,
  match: matching,
  gapselect: gapChoice('selectoption'),
  ddwtos: gapChoice('dragbox'),
}

const isSwitched = (question: Element, name: string, otherwise: boolean): boolean => {
  const text = textOf(below(question, name)[0]).trim()
  return text ? /^(true|1)$/.test(text) : otherwise
}

function answersOf(question: Element, { words, lose }: MoodleReading) {
  return below(question, 'answer').map((answer, i) => ({
    element: answer,
    plain: textOf(below(answer, 'text')[0]).trim(),
    weight: Number(answer.attributes.fraction ?? 0),
    feedback: words(below(answer, 'feedback')[0], `the feedback to answer ${i + 1}`, lose) || undefined,
  }))
}

/** Choices with their weights; `whole`, where all of the right ones and nothing else earn the point. */
function choices(question: Element, reading: MoodleReading, single: boolean, whole = false): Answered {
  const all = answersOf(question, reading)
  const weights = all.map(({ weight }) => weight)
  if (!single && !whole && reachesFullMark(weights)) throw new LeftOutQuestion(eitherRight)
  if (single && weights.some((weight) => weight > 0 && weight < 100)) reading.lose(partialCredit)
  const right = single ? (weight: number) => weight >= 100 : (weight: number) => weight > 0
  const feedback = overallFeedback(reading, single)
  const marked = all.map(({ element, weight, feedback: own }, i) => ({
    text: reading.words(element, `choice ${i + 1}`, reading.lose),
    feedback: [own, feedback(right(weight))].filter(Boolean).join('\n\n') || undefined,
    right: right(weight),
  }))
  return { entry: (head) => importedChoice(head, marked, !single) }
}

function truefalse(question: Element, reading: MoodleReading): Answered {
  const marked = answersOf(question, reading).map(({ plain, feedback, weight }) => ({
    text: /^true$/i.test(plain) ? 'True' : 'False',
    feedback,
    right: weight > 0,
  }))
  return { entry: (head) => importedChoice(head, marked, false) }
}

function shortanswer(question: Element, reading: MoodleReading): Answered {
  const all = answersOf(question, reading).map(({ plain, weight, feedback }) => ({ typed: plain, weight, feedback }))
  return { entry: (head) => typedEntry(head, all, isSwitched(question, 'usecase', false), reading.lose) }
}

function numerical(question: Element, reading: MoodleReading): Answered {
  const units = below(question, 'units').flatMap((list) => below(list, 'unit'))
  // 3: Moodle asks for no unit. Where one must be given, a number alone is not the answer.
  const graded = Number(textOf(below(question, 'unitgradingtype')[0]) || 0)
  if (units.length && graded) throw new LeftOutQuestion('Its answer needs a unit, and quiz.json has numbers only.')
  if (units.length) reading.lose(`its units: ${units.map((unit) => textOf(below(unit, 'unit_name')[0]).trim()).join(', ')}`)
  const all = answersOf(question, reading).map(({ element, plain, weight, feedback }) => {
    const value = typedNumber(plain)
    if (value === undefined && plain !== '*') throw new LeftOutQuestion(`${plain || 'Nothing'} is no number.`)
    return { value, tolerance: Math.abs(Number(textOf(below(element, 'tolerance')[0]) || 0)), weight, feedback }
  })
  return { entry: (head) => numberEntry(head, all, undefined, reading.lose) }
}

function ordering(question: Element, reading: MoodleReading): Answered {
  overallFeedback(reading, false)
  const items = answersOf(question, reading)
    .sort((a, b) => a.weight - b.weight)
    .map(({ element }, i) => ({ text: reading.words(element, `thing ${i + 1}`, reading.lose) }))
  return { entry: (head) => importedOrder(head, items) }
}

function matching(question: Element, reading: MoodleReading): Answered {
  overallFeedback(reading, false)
  const all = below(question, 'subquestion').map((one, i) => ({
    text: reading.words(one, `pair ${i + 1}`, reading.lose),
    match: foreignMarkdown(
      { format: 'plain', text: textOf(below(below(one, 'answer')[0], 'text')[0]).trim() },
      `the partner of pair ${i + 1}`,
      reading.lose,
    ),
  }))
  const others = all.filter(({ text }) => !text).map(({ match }) => match)
  return {
    entry: (head) =>
      importedMatch(
        head,
        all.filter(({ text }) => text),
        others,
      ),
  }
}
