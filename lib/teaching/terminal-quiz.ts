import { choiceOrder } from '../quiz/choice-order'
import { judge, keyOf } from '../quiz/judge'
import type { Question } from '../quiz/question'
import type { Response, Task } from '../quiz/task'
import { wordsOf } from './formats/markup'

/** Where a quiz is taken: something that can say a line and asks for one; undefined once nobody answers any more. */
export type Desk = { say(line: string): void; ask(prompt: string): Promise<string | undefined> }

/** Takes a quiz at a desk, question by question; resolves with how many were right at the first try, of how many that were answered. */
export async function takeQuiz(questions: readonly Question[], samples: ReadonlyMap<string, string>, seed: number, desk: Desk) {
  const score = { right: 0, answered: 0 }
  for (const [index, question] of questions.entries()) {
    desk.say(`\n${index + 1} of ${questions.length}.  ${question.q}`)
    const sample = question.sample && samples.get(question.sample)
    if (sample && question.kind !== 'line') desk.say(`\n${indented(sample.trimEnd())}`)
    const offered = offeredBy(question, seed)
    desk.say('')
    for (const { mark, text } of offered) desk.say(`  ${mark}  ${text}`)
    const response = await answer(question, offered, desk)
    if (!response) return score
    const { right, said } = judge(question, response)
    score.answered += 1
    score.right += Number(right)
    desk.say(`\n${right ? 'Correct.' : 'Not quite.'}${said.map((text) => ` ${text}`).join('')}`)
    if (!right)
      desk.say(
        `Right is: ${keyOf(question)
          .map((id) => offered.find((one) => one.id === id)?.mark ?? id)
          .join(' ')}`,
      )
    desk.say(question.explain)
  }
  return score
}

type Offered = { id: string; mark: string; text: string }

function offeredBy(task: Task, seed: number): Offered[] {
  if (task.kind === 'text') return []
  if (task.kind === 'line') return task.lines.map(({ id, number, code }) => ({ id, mark: String(number).padStart(2), text: code }))
  const all = task.kind === 'order' ? task.items : task.choices
  return choiceOrder(task, seed, 'terminal').map((id, i) => ({
    id,
    mark: String.fromCharCode(97 + i),
    text: wordsOf(all.find((one) => one.id === id)?.text ?? ''),
  }))
}

const how: Record<Task['kind'], string> = {
  choice: 'One letter',
  predict: 'One letter',
  choices: 'All letters that apply',
  order: 'All letters, in order',
  line: 'The number of the line',
  text: 'Your answer',
}

/** Asks until the answer can be one; undefined where the reader leaves. */
async function answer(task: Task, offered: Offered[], desk: Desk): Promise<Response | undefined> {
  for (;;) {
    const typed = (await desk.ask(`${how[task.kind]}: `))?.trim()
    if (typed === undefined) return undefined
    if (task.kind === 'text') {
      if (typed) return [typed]
      continue
    }
    const marks = task.kind === 'line' ? [typed] : [...typed.toLowerCase().replace(/[\s,.]+/g, '')]
    const ids = marks.map((mark) => offered.find((one) => one.mark.trim() === mark)?.id)
    const wanted = task.kind === 'order' ? offered.length : task.kind === 'choices' ? undefined : 1
    const known = ids.filter((id) => id !== undefined)
    if (known.length && known.length === ids.length && (!wanted || new Set(known).size === wanted)) return known
    desk.say(
      `  ${task.kind === 'line' ? 'Type the number of one of the lines.' : `Type ${wanted === 1 ? 'one' : 'letters'} of ${offered.map(({ mark }) => mark).join(', ')}.`}`,
    )
  }
}

const indented = (code: string): string => code.replace(/^/gm, '    ')
