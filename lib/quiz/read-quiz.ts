import { locateJson } from '../authoring/located'
import type { Problem } from '../authoring/problem'
import type { PlacedExpectation } from './expectation'
import type { QuizContext } from './kinds/kind'
import type { Question } from './question'
import { readEntry } from './read-entry'

type Quiz = {
  questions: Question[]
  expectations: PlacedExpectation[]
  problems: Problem[]
  /** Where the id of a question stands. */
  pointAt(question: Question): { line: number; column: number }
}

/** Reads the text of a quiz.json; a question that has a problem of its own is not among the questions. */
export function readQuiz(text: string, file: string, around: QuizContext): Quiz {
  const { located, errors } = locateJson(text)
  const empty = { questions: [], expectations: [], pointAt: () => ({ line: 1, column: 1 }) }
  if (!located) {
    const remedy = 'Mend the JSON; nothing in this file was read.'
    return {
      ...empty,
      problems: errors.map(({ message, ...point }) => ({ file, ...point, place: 'malformed JSON', fact: message, remedy })),
    }
  }
  const whole = { file, ...located.at([]), place: 'questions' }
  if (!Array.isArray(located.value))
    return { ...empty, problems: [{ ...whole, fact: 'Expected a list, found an object.', remedy: 'A quiz is a list of questions.' }] }
  if (!located.value.length)
    return { ...empty, problems: [{ ...whole, fact: 'The quiz is empty.', remedy: 'Write at least one question.' }] }
  const entries = located.value.map((_, index) => readEntry(located, index, file, around))
  const problems = entries.flatMap((entry) => entry.problems)
  const places = new Map(entries.flatMap(({ question }, index) => (question ? [[question, index]] : [])))
  entries.forEach(({ id }, index) => {
    const first = entries.findIndex((other) => other.id === id)
    if (id && first < index)
      problems.push({
        file,
        ...located.at([index, 'id']),
        place: `questions[${index}].id`,
        fact: `The id "${id}" is already that of questions[${first}].`,
        remedy: 'Give each question an id of its own; ids are never used again.',
      })
  })
  return {
    questions: [...places.keys()],
    expectations: entries.flatMap(({ expectations }) => expectations),
    problems,
    pointAt: (question) => located.at([places.get(question) ?? 0, 'id']),
  }
}
