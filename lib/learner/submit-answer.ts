import { countAnswer } from '../feedback/count-answer'
import { answerKey } from '../quiz/answer-key'
import { judge } from '../quiz/judge'
import type { Judgement, Response } from '../quiz/kinds/kind'
import type { QuestionView } from '../quiz/question-view'
import { keepAnswer, readAnswer } from './records'

/** Judges what a reader gave to a question of a phase (`guide/slug`), keeps it, and has it counted where it is the first. What is empty is judged only. */
export function submitAnswer(phase: string, question: QuestionView, response: Response): Judgement {
  const judgement = judge(question, response)
  if (!response.some(Boolean)) return judgement
  const { id, version } = question
  const { right } = judgement
  if (!readAnswer(phase, id)) countAnswer({ page: `/guides/${phase}`, question: id, version, picked: answerKey(question, response), right })
  keepAnswer(phase, id, { version, picked: response, right, at: Date.now() })
  // The schedule is fetched behind the reader's back: the verdict does not wait for it.
  import('./next-due').then(({ keepNextDue }) => keepNextDue()).catch(() => undefined)
  return judgement
}
