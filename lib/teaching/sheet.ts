import { choiceOrder } from '../quiz/choice-order'
import { keyOf } from '../quiz/judge'
import type { QuestionView } from '../quiz/question-view'
import { shuffled } from '../quiz/shuffle'
import type { Kind, Task } from '../quiz/task'

/** A question as it stands on paper: what is offered has marks to circle, and the key is said in them. */
export type SheetQuestion = {
  id: string
  opening: string
  rest: string
  how: string
  lines: boolean
  offered: { id: string; mark: string; html: string }[]
  key: string
}

const how: Record<Kind, string> = {
  choice: 'Circle one letter.',
  predict: 'Circle one letter.',
  choices: 'Circle all letters that apply.',
  order: 'Write the letters in order.',
  line: 'Circle the number of the line.',
  text: 'Write the answer.',
}

/** The questions of a quiz in the order, and with what they offer in the order, that a version of a seed has. */
export function sheetOf(questions: readonly QuestionView[], seed: number, version: string): SheetQuestion[] {
  return shuffled(questions, seed, `sheet ${version}`).map((question) => {
    const offered = offeredOn(question, choiceOrder(question, seed, `sheet ${version}/${question.id}`))
    const marks = keyOf(question).map((id) => offered.find((one) => one.id === id)?.mark ?? id)
    const key =
      question.kind === 'text' ? question.answers.join(' or ') : question.kind === 'order' ? marks.join(' ') : marks.sort().join(', ')
    const { id, opening, rest, kind } = question
    return { id, opening, rest, how: how[kind], lines: kind === 'line', offered, key }
  })
}

function offeredOn(task: Task, order: string[]): SheetQuestion['offered'] {
  if (task.kind === 'text') return []
  if (task.kind === 'line') return task.lines.map(({ id, number, code }) => ({ id, mark: String(number), html: code }))
  const all = task.kind === 'order' ? task.items : task.choices
  return order.map((id, i) => ({ id, mark: String.fromCharCode(65 + i), html: all.find((one) => one.id === id)?.text ?? '' }))
}
