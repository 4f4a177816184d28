import { csvOf } from '../../site/csv'
import { questionsOf } from '../assignment/assignment'
import type { ClassOf } from './figures'
import { idsAsNames } from './question-names'

const minutes = (ms: number): number => Math.round(ms / 6000) / 10

/** The class as CSV: a row a student, with the first try at each question. */
export function studentsCsv({ assignment, students }: ClassOf, names = idsAsNames): string {
  const questions = questionsOf(assignment)
  const head = [
    'name',
    'code',
    'handed in',
    'right at first',
    'right at last',
    'answered',
    'questions',
    'done',
    'exercises passed',
    'minutes',
    'doubts',
  ]
  const each = questions.flatMap((ask) => [`${names.question(ask)}: right`, `${names.question(ask)}: first answer`])
  return csvOf([
    [...head, ...each],
    ...students.map(({ handIn, ...one }) => [
      one.name,
      one.code,
      one.handed,
      one.first,
      one.last,
      one.answered,
      one.asked,
      one.done,
      one.passed,
      minutes(one.ms),
      one.doubts.join(' '),
      ...questions.flatMap((ask) => {
        const first = handIn.tries.find((other) => other.ask === ask)
        return [first ? Number(first.right) : undefined, first && names.answer(ask, first.picked)]
      }),
    ]),
  ])
}

/** The questions as CSV: a row a question, its figures and how often each answer was given. */
export function itemsCsv({ items }: ClassOf, names = idsAsNames): string {
  const head = ['question', 'answers', 'right', 'share right', 'low', 'high', 'discrimination', 'median seconds', 'answers given']
  const round = (value: number) => Math.round(value * 1000) / 1000
  return csvOf([
    head,
    ...items.map(({ question, difficulty, discrimination, median, choices }) => [
      names.question(question),
      difficulty.of,
      difficulty.count,
      round(difficulty.share),
      round(difficulty.low),
      round(difficulty.high),
      discrimination === undefined ? undefined : round(discrimination),
      Math.round(median / 1000),
      choices.map(({ choice, share }) => `${names.answer(question, choice.split(' + '))}: ${share.count}`).join('; '),
    ]),
  ])
}
