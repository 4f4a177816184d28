import type { ChoiceTask, Kind, LineTask, OrderTask, Response, Task, TextTask } from './task'
import { typed } from './wording'

/** What a response came to: the verdict, and the feedback it drew, in the words of the task. */
export type Judgement = {
  right: boolean
  said: string[]
  /** All that was picked is right, and something is missing. */
  more?: boolean
}

type Judge<T extends Task> = {
  judge(task: T, response: Response): Judgement
  /** The response that is right. */
  key(task: T): Response
  /** Ids of what is offered, as the author wrote them. */
  offered(task: T): string[]
  /** What is left of a kept response now that the question may have been edited; empty where it says nothing any more. */
  known(task: T, response: Response): Response
}

const choices: Judge<ChoiceTask> = {
  judge: (task, response) => {
    const picked = task.choices.filter(({ id }) => response.includes(id))
    const right = task.choices.every(({ id, right }) => right === response.includes(id))
    return {
      right,
      more: !right && picked.every((choice) => choice.right),
      said: picked.flatMap(({ feedback }) => feedback ?? []),
    }
  },
  offered: ({ choices }) => choices.map(({ id }) => id),
  key: (task) => task.choices.flatMap(({ id, right }) => (right ? id : [])),
  known: (task, response) => response.filter((id) => task.choices.some((choice) => choice.id === id)),
}

const order: Judge<OrderTask> = {
  judge: ({ items }, response) => {
    const astray = items.find(({ id }, place) => response[place] !== id)
    return { right: !astray && response.length === items.length, said: astray?.feedback ? [astray.feedback] : [] }
  },
  offered: ({ items }) => items.map(({ id }) => id),
  key: ({ items }) => items.map(({ id }) => id),
  known: ({ items }, response) =>
    response.length === items.length && items.every(({ id }) => response.filter((other) => other === id).length === 1) ? response : [],
}

const line: Judge<LineTask> = {
  judge: ({ lines, otherwise }, response) => {
    const found = lines.find(({ id }) => id === response[0])
    const feedback = found?.feedback ?? (found?.right === false ? otherwise : undefined)
    return { right: response.length === 1 && found?.right === true, said: feedback ? [feedback] : [] }
  },
  offered: ({ lines }) => lines.map(({ id }) => id),
  key: ({ lines }) => lines.flatMap(({ id, right }) => (right ? id : [])),
  known: ({ lines }, response) => response.filter((id) => lines.some((other) => other.id === id)).slice(0, 1),
}

const text: Judge<TextTask> = {
  judge: ({ answers, near, otherwise, exact }, [given = '']) => {
    const same = (answer: string) => typed(answer, exact) === typed(given, exact)
    if (answers.some(same)) return { right: true, said: [] }
    const said = near.find(({ answer }) => same(answer))?.feedback ?? otherwise
    return { right: false, said: said ? [said] : [] }
  },
  offered: () => [],
  key: ({ answers }) => answers.slice(0, 1),
  known: (_task, response) => response.slice(0, 1).filter((given) => given.trim() !== ''),
}

const judges: { [T in Task as T['kind']]: Judge<T> } = { choice: choices, choices, predict: choices, order, line, text }

const judgeOf = <T extends Task>(task: T) => judges[task.kind as Kind] as unknown as Judge<T>

/** Judges a response; total: a response that fits nothing is wrong. */
export const judge = (task: Task, response: Response): Judgement => judgeOf(task).judge(task, response)

/** The response that is right. */
export const keyOf = (task: Task): Response => judgeOf(task).key(task)

/** Ids of what is offered, as the author wrote them; none where the answer is typed. */
export const offeredOf = (task: Task): string[] => judgeOf(task).offered(task)

/** What is left of a kept response now that the question may have been edited; empty where it says nothing any more. */
export const knownOf = (task: Task, response: Response): Response => judgeOf(task).known(task, response)
