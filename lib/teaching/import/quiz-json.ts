import { readQuiz } from '../../quiz/read-quiz'
import { unexplained } from '../../quiz/unexplained'
import { Gathering, type ImportedEntry, LeftOutQuestion, type QuestionImport } from './imported'

/** Whether a value is a quiz.json. */
export const isQuizJson = (value: unknown): value is object[] =>
  Array.isArray(value) && value.some((one) => one && typeof one === 'object' && 'q' in one && ('choices' in one || 'kind' in one))

const outside = { headings: [], paragraphs: new Map(), samples: new Map(), packs: new Set<string>() }

/** What the check says to an entry that stands in no lesson. */
export const problemsOf = (entry: object) => readQuiz(JSON.stringify([entry]), 'quiz.json', outside).problems

/** The questions of a quiz.json that need nothing of their lesson. */
export function readQuizJson(list: object[]): QuestionImport {
  const gathering = new Gathering()
  list.forEach((one, i) => {
    const { see, reread, objective, ...entry } = one as Record<string, unknown>
    const name = typeof entry.id === 'string' ? entry.id : typeof entry.q === 'string' ? entry.q.slice(0, 60) : `question ${i + 1}`
    gathering.take(name, `number ${i + 1}`, (lose) => {
      if (entry.sample) throw new LeftOutQuestion('It rests on a sample, which stands in its lesson.')
      if (see || objective) lose('the way back to the lesson')
      const [problem] = problemsOf({ ...entry, ...(entry.explain === unexplained && { explain: '–' }) })
      if (problem) throw new LeftOutQuestion(`${problem.fact} ${problem.remedy ?? ''}`.trim())
      return entry as ImportedEntry
    })
  })
  return gathering
}
