import { countAnswer } from '../feedback/count-answer'
import { keepAnswer, readAnswer } from '../progress/records'
import { countedAs } from './counted'
import { type Judgement, judge } from './judge'
import type { Response } from './task'
import type { QuestionView } from './view'

/** Judges what a reader gave to a question of a phase (`guide/slug`), keeps it, and has it counted where it is the first. What is empty is judged only. */
export function give(phase: string, question: QuestionView, response: Response): Judgement {
  const judgement = judge(question, response)
  if (!response.some(Boolean)) return judgement
  const { id, version } = question
  const { right } = judgement
  if (!readAnswer(phase, id)) countAnswer({ page: `/guides/${phase}`, question: id, version, picked: countedAs(question, response), right })
  keepAnswer(phase, id, { version, picked: response, right, at: Date.now() })
  return judgement
}
