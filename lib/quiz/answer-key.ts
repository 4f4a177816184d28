import { judge } from './judge'
import type { Response, Task } from './task'
import { typed } from './wording'

/** What a response is counted as: the ids of what was picked, the places of what was put in order (`2-1-3`), and of typed words only which of the author's answers they are. */
export function answerKey(task: Task, response: Response): string[] {
  if (task.kind === 'order') return [response.map((id) => task.items.findIndex((item) => item.id === id) + 1).join('-')]
  if (task.kind !== 'text') return response
  if (judge(task, response).right) return ['right']
  const near = task.near.findIndex(({ answer }) => typed(answer, task.exact) === typed(response[0] ?? '', task.exact))
  return [near < 0 ? 'other' : `near-${near + 1}`]
}

/** What responses to a task are counted as, and the words an author knows that by. */
export function answerKeys(task: Task): { id: string; text: string }[] {
  switch (task.kind) {
    case 'order':
      return [{ id: task.items.map((_, index) => index + 1).join('-'), text: task.items.map(({ text }) => text).join(', ') }]
    case 'line':
      return task.lines.map(({ id, number, code }) => ({ id, text: `Line ${number}: \`${code.trim()}\`` }))
    case 'text':
      return [
        { id: 'right', text: task.answers[0] ?? '' },
        ...task.near.map(({ answer }, index) => ({ id: `near-${index + 1}`, text: answer })),
        { id: 'other', text: 'Something else' },
      ]
    default:
      return task.choices.map(({ id, text }) => ({ id, text }))
  }
}
