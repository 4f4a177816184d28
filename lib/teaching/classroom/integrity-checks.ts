import { judge } from '../../quiz/judge'
import type { QuestionView } from '../../quiz/question-view'
import { placeOf, questionsOf } from '../assignment/assignment'
import type { HandIn } from './hand-in'

/** The questions of the site by `guide/phase#id`. */
export type QuestionsById = ReadonlyMap<string, QuestionView>

const slack = 5 * 60_000

/** What in a hand-in cannot be as it says, a sentence each; none says nothing about who did the work. */
export function integrityChecks(handIn: HandIn, asked: QuestionsById, now: number): string[] {
  const { tries, opened, handed } = handIn
  const assigned = new Set(questionsOf(handIn.assignment))
  const found = new Set<string>()
  if (handed > now + slack) found.add('It was handed in later than now.')
  if (opened > handed) found.add('It was handed in before it was opened.')
  let last = opened
  let spent = 0
  for (const { ask, version, at, picked, right, ms } of tries) {
    const question = asked.get(ask)
    if (!assigned.has(ask)) found.add(`${placeOf({ ask }).id}: this question was not asked.`)
    else if (!question) found.add(`${placeOf({ ask }).id}: the site no longer has this question.`)
    else if (question.version !== version) found.add(`${placeOf({ ask }).id}: the question has changed since it was answered.`)
    else if (judge(question, picked).right !== right)
      found.add(`${placeOf({ ask }).id}: marked as ${right ? 'right' : 'wrong'}, and the answer is not.`)
    if (at < opened || at > handed) found.add('An answer lies before the opening or after the handing in.')
    if (at < last) found.add('The answers are not in the order of their times.')
    if (ms > at - last + slack && ms > at - opened) found.add('More time was spent on an answer than had passed.')
    last = at
    spent += ms
  }
  if (spent > handed - opened + slack) found.add('More time was spent than lies between opening and handing in.')
  return [...found]
}

/** For each hand-in, the others it shares its answers and their times with, to the millisecond. */
export function copiesAmong(handIns: readonly HandIn[]): string[][] {
  const prints = handIns.map(({ tries }) =>
    tries.length ? tries.map(({ ask, at, picked }) => `${ask}@${at}:${picked}`).join('|') : undefined,
  )
  return handIns.map((own, i) =>
    handIns.flatMap((other, j) =>
      i !== j && prints[i] !== undefined && prints[i] === prints[j] && own.name !== other.name ? other.name : [],
    ),
  )
}
