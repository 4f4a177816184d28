import type { Question } from '../../quiz/question'
import { type QuestionView, questionView } from '../../quiz/question-view'
import { readQuiz } from '../../quiz/read-quiz'
import { unexplained } from '../../quiz/unexplained'
import { bankOf } from '../formats/bank'
import { lossReport } from '../formats/loss'
import { portableFormats } from '../formats/portable-formats'
import { importQuestions } from './import'
import type { Origin } from './imported'
import { Unreadable } from './unreadable'

/** A question that came in: as readers will see it where the check has nothing against it, and what is to be said of it. */
export type BroughtQuestion = { origin: Origin; words: string; view?: QuestionView; lost: string[]; refused: string[] }

/** What came in from a file: its questions, what of it stands for no question, and a name for what is made of it. */
export type Brought = { name: string; questions: BroughtQuestion[]; lost: { of: string; what: string }[]; json: string; asked: Question[] }

const outside = { headings: [], paragraphs: new Map(), samples: new Map(), packs: new Set<string>() }

/** Reads a file of questions; gives fact and remedy where it cannot be read. */
export function bring(data: Uint8Array, file: string): Brought | { fact: string; remedy: string } {
  try {
    const { entries, origins, losses, refused } = importQuestions(data, file)
    const isOf = (origin: Origin) => (one: Origin) => one.id === origin.id && one.at === origin.at
    const asked: Question[] = []
    const questions = entries.map((entry, i) => {
      const origin = origins[i] ?? { id: '' }
      const [question] = readQuiz(
        JSON.stringify([{ ...entry, ...(entry.explain === unexplained && { explain: '–' }) }]),
        file,
        outside,
      ).questions
      if (question && entry.explain === unexplained) question.explain = ''
      if (question) asked.push(question)
      return {
        origin,
        words: entry.q,
        ...(question && { view: questionView(question, '', undefined) }),
        lost: losses.filter(isOf(origin)).map(({ what }) => what),
        refused: refused.filter(isOf(origin)).map(({ what }) => what),
      }
    })
    const lost = losses.filter((loss) => !origins.some(isOf(loss))).map(({ id, at, what }) => ({ of: at ? `${id} (${at})` : id, what }))
    return {
      name: file.replace(/(\.[a-z0-9]+)+$/i, '') || 'questions',
      questions,
      lost,
      json: `${JSON.stringify(entries, null, 2)}\n`,
      asked,
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { fact, remedy = '' } = error.problem
    return { fact, remedy }
  }
}

/** What came in, in every format that a browser can write, and what each does not carry. */
export function takeAlong({ name, asked, json }: Brought): { file: string; title: string; data: string | Uint8Array; lost: string }[] {
  const { bank, losses } = bankOf(name, name, [{ guide: name, slug: 'questions', title: name, samples: new Map(), questions: asked }])
  return [
    { file: 'quiz.json', title: 'quiz.json', data: json, lost: '' },
    ...Object.values(portableFormats).map(({ title, ending, write }) => {
      const written = write(bank)
      return { file: `${name}${ending}`, title, data: written.data, lost: lossReport([...losses, ...written.losses]) }
    }),
  ]
}
