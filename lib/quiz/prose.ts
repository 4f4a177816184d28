import type { Question } from './question'

/** Every Markdown text of a question, in reading order. */
export function proseOf(question: Question): string[] {
  const { q, explain } = question
  return [q, explain, ...taskProse(question)].filter((text) => text !== undefined)
}

function taskProse(task: Question): (string | undefined)[] {
  switch (task.kind) {
    case 'choice':
    case 'choices':
    case 'predict':
      return task.choices.flatMap(({ text, feedback }) => [text, feedback])
    case 'order':
      return task.items.flatMap(({ text, feedback }) => [text, feedback])
    case 'line':
      return [...task.lines.map(({ feedback }) => feedback), task.otherwise]
    case 'text':
      return [...task.near.map(({ feedback }) => feedback), task.otherwise]
  }
}
