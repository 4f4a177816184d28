import { z } from 'zod'
import { unexplained } from '../../quiz/unexplained'
import { fenced } from '../formats/bank'
import { short } from '../formats/short-number'
import {
  eitherRight,
  Gathering,
  type ImportedEntry,
  type ImportedHead,
  importedChoice,
  LeftOutQuestion,
  type Lose,
  type QuestionImport,
} from './imported'
import { between, numberEntry } from './numbers'
import { typedEntry } from './typed'
import { foreignMarkdown } from './words'

const words = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const answer = z.looseObject({
  answer: words.optional(),
  code: z.string().optional(),
  correct: z.boolean().default(false),
  feedback: z.string().optional(),
  type: z.string().optional(),
  value: z.number().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  match_case: z.boolean().optional(),
  fuzzy_threshold: z.number().optional(),
})
const question = z.looseObject({
  question: z.string().min(1),
  type: z.string(),
  code: z.string().optional(),
  precision: z.number().optional(),
  answers: z.array(answer),
})
type Asked = z.infer<typeof question>

/** Whether a value is a list of questions as jupyterquiz keeps them. */
export const isJupyterquiz = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.some((one) => one && typeof one === 'object' && 'question' in one && 'answers' in one)

/** The questions of a JSON file of jupyterquiz. */
export function readJupyterquiz(list: unknown[]): QuestionImport {
  const gathering = new Gathering()
  list.forEach((one, i) => {
    const parsed = question.safeParse(one)
    const name = one && typeof one === 'object' && 'question' in one ? String(one.question).slice(0, 60) : `question ${i + 1}`
    gathering.take(name, `number ${i + 1}`, (lose) => {
      if (!parsed.success)
        throw new LeftOutQuestion(
          `It is not as jupyterquiz has it: ${parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'entry'}: ${message}`).join('; ')}.`,
        )
      return entryOf(parsed.data, lose)
    })
  })
  return gathering
}

function entryOf({ question, type, code, precision, answers }: Asked, lose: Lose): ImportedEntry {
  const said = (text: string | undefined, where: string) => (text ? foreignMarkdown({ format: 'markdown', text }, where, lose) : undefined)
  const head: ImportedHead = {
    q: [said(question, 'the question'), code && fenced(code)].filter(Boolean).join('\n\n'),
    explain: unexplained,
  }
  const feedback = (i: number) => said(answers[i]?.feedback, `the feedback to answer ${i + 1}`)
  if (type === 'multiple_choice' || type === 'many_choice') {
    if (type === 'multiple_choice' && answers.filter(({ correct }) => correct).length > 1) throw new LeftOutQuestion(eitherRight)
    const marked = answers.map(({ answer, code, correct }, i) => ({
      text: [said(answer, `choice ${i + 1}`), code && fenced(code)].filter(Boolean).join('\n\n'),
      feedback: feedback(i),
      right: correct,
    }))
    return importedChoice(head, marked, type === 'many_choice')
  }
  if (type === 'string') {
    if (answers.some(({ correct, fuzzy_threshold }) => correct && fuzzy_threshold !== undefined && fuzzy_threshold < 1))
      lose('its threshold: an answer that only resembles the right one is wrong here')
    const cases = new Set(answers.filter(({ correct }) => correct).map(({ match_case }) => match_case === true))
    if (cases.size > 1) throw new LeftOutQuestion('Capitals count in one of its answers and not in another.')
    const typed = answers.map(({ answer = '*', correct }, i) => ({
      weight: correct ? 100 : 0,
      typed: answer === '*' ? answer : answer.replaceAll('*', '\\*'),
      feedback: feedback(i),
    }))
    return typedEntry(head, typed, cases.has(true), lose)
  }
  if (type === 'numeric') {
    const all = answers.map(({ value, range, correct }, i) => ({
      weight: correct ? 100 : 0,
      ...around(value, range, precision),
      feedback: feedback(i),
    }))
    if (answers.some(({ range, correct }) => range && correct)) lose('the end of its range: here it is right as well')
    return numberEntry(head, all, undefined, lose)
  }
  throw new LeftOutQuestion(`quiz.json has no kind for jupyterquiz’s “${type}”.`)
}

/** A value, a range, or a value of which so many digits count. */
function around(value: number | undefined, range: [number, number] | undefined, digits: number | undefined) {
  if (range) return between(range[0], range[1])
  if (value === undefined) return { tolerance: 0 }
  return { value, tolerance: digits && value ? short(0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits)) : 0 }
}
