import { didYouMean } from '../content/did-you-mean'
import { type Located, locateJson } from '../content/located'
import type { Problem } from '../content/problem'
import { parseLocated } from '../content/zod-problems'
import { normalised, type Question, question } from './question'
import { type QuestionFile, questionSchema, quizSchema } from './schema'

/** What the lesson offers to its questions. */
export type QuizSurroundings = { headings: readonly string[]; samples: readonly string[] }

type Quiz = { questions: Question[]; problems: Problem[]; pointAt(index: number, key?: string): { line: number; column: number } }

const nowhere = () => ({ line: 1, column: 1 })

/** Reads the text of a quiz.json; a question that has a problem of its own is not among the questions. */
export function readQuiz(text: string, file: string, around: QuizSurroundings): Quiz {
  const { located, errors } = locateJson(text)
  if (!located)
    return {
      questions: [],
      pointAt: nowhere,
      problems: errors.map((e) => ({
        file,
        line: e.line,
        column: e.column,
        place: 'malformed JSON',
        fact: e.message,
        remedy: 'Mend the JSON; nothing in this file was read.',
      })),
    }
  const pointAt = (index: number, key?: string) => located.at(key ? [index, key] : [index])
  if (Array.isArray(located.value) && located.value.length === 0)
    return {
      questions: [],
      pointAt,
      problems: [{ file, ...located.at([]), place: 'questions', fact: 'The quiz is empty.', remedy: 'Write at least one question.' }],
    }
  if (!Array.isArray(located.value))
    return { questions: [], pointAt, problems: parseLocated(quizSchema, located, file, 'questions').problems }
  const entries = located.value.map((_, index) => parseLocated(questionSchema, located, file, 'questions', [index]))
  const problems = entries.flatMap(({ data, problems }, index) => [
    ...problems,
    ...(data ? entryProblems(data, index, located, file, around) : []),
  ])
  const whole = entries.flatMap(({ data }) => data ?? [])
  const questions = whole.map(question)
  if (whole.length === entries.length) problems.push(...duplicates(questions, located, file))
  return { questions, problems, pointAt }
}

function entryProblems(entry: QuestionFile, index: number, located: Located, file: string, around: QuizSurroundings): Problem[] {
  const problems: Problem[] = []
  const add = (path: (string | number)[], fact: string, remedy: string) =>
    problems.push({
      file,
      ...located.at([index, ...path]),
      place: `questions[${index}].${path.map((p) => (typeof p === 'number' ? `[${p}]` : p)).join('')}`,
      fact,
      remedy,
    })
  const last = entry.choices.length - 1
  const answers = [entry.answer].flat()
  for (const answer of answers)
    if (answer > last) add(['answer'], `Expected an index of choices (0 to ${last}), found ${answer}.`, 'Choices are counted from 0.')
  if (new Set(answers).size < answers.length) add(['answer'], 'The same index stands twice.', 'Name each right choice once.')
  if (answers.length === entry.choices.length && answers.length > 1)
    add(['answer'], 'Every choice is right.', 'A question needs at least one wrong choice.')
  const texts = entry.choices.map((choice) => normalised(typeof choice === 'string' ? choice : choice.text))
  texts.forEach((text, i) => {
    const first = texts.indexOf(text)
    if (first < i)
      add(['choices', i], `Choices ${first} and ${i} are equal once case and white space are set aside.`, 'Reword or remove one of them.')
  })
  const ids = entry.choices.flatMap((choice, i) => (typeof choice !== 'string' && choice.id ? [[choice.id, i] as const] : []))
  ids.forEach(([id, i], n) => {
    if (ids.findIndex(([other]) => other === id) < n)
      add(['choices', i], `The id "${id}" stands on another choice already.`, 'Ids of choices are unique within their question.')
  })
  if (entry.see !== undefined && !around.headings.includes(entry.see))
    add(
      ['see'],
      `No heading of the lesson has the id "${entry.see}".`,
      `Name a heading by its id.${didYouMean(entry.see, around.headings)}`,
    )
  if (entry.sample !== undefined && !around.samples.includes(entry.sample))
    add(
      ['sample'],
      `"${entry.sample}" names no file in code/.`,
      `Add the file, or mend the name.${didYouMean(entry.sample, around.samples)}`,
    )
  return problems
}

function duplicates(questions: Question[], located: Located, file: string): Problem[] {
  const seen = new Map<string, number>()
  return questions.flatMap(({ id }, index) => {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, index)
    return first === undefined
      ? []
      : [
          {
            file,
            ...located.at([index, 'id']),
            place: `questions[${index}].id`,
            fact: `The id "${id}" is already that of questions[${first}].`,
            remedy: 'Give each question an id of its own; ids are never used again.',
          },
        ]
  })
}
