import { choiceEntry, choicesTask, choiceTask } from './kinds/choice'
import type { EntryKind, Head, TaskKind } from './kinds/kind'
import { lineEntry, lineTask } from './kinds/line'
import { matchEntry, matchTask } from './kinds/match'
import { orderEntry, orderTask } from './kinds/order'
import { predictEntry, predictTask } from './kinds/predict'
import { textEntry, textTask } from './kinds/text'

const tasks = {
  choice: choiceTask,
  choices: choicesTask,
  predict: predictTask,
  order: orderTask,
  match: matchTask,
  line: lineTask,
  text: textTask,
}

export type Kind = keyof typeof tasks

/** What a question has its reader do. */
export type Task = (typeof tasks)[Kind] extends infer Each ? (Each extends TaskKind<infer T> ? T : never) : never

/** What the site knows of a task's kind. */
export const kindOf = <T extends Task>(task: T): TaskKind<T> => tasks[task.kind] as unknown as TaskKind<T>

/** How authors write each kind of question; the check and the build ask this, pages do not. */
export const entryKinds: Record<Kind, EntryKind<Head, Task>> = {
  choice: choiceEntry,
  choices: choiceEntry,
  predict: predictEntry,
  order: orderEntry,
  match: matchEntry,
  line: lineEntry,
  text: textEntry,
} as Record<Kind, unknown> as Record<Kind, EntryKind<Head, Task>>
