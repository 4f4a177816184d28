/** One of the answers offered. Texts are Markdown in a question, HTML in what a page shows. */
export type Choice = { id: string; text: string; feedback?: string; right: boolean }

/** Pick one (`choice`), all that apply (`choices`), or what a run gives (`predict`). */
export type ChoiceTask = { kind: 'choice' | 'choices' | 'predict'; choices: Choice[] }

/** Put the items in order; they stand in the right one. */
export type OrderTask = { kind: 'order'; items: { id: string; text: string; feedback?: string }[] }

/** Point at the line that is wrong; every line that is not blank can be pointed at. */
export type LineTask = { kind: 'line'; lines: Line[]; otherwise?: string }
export type Line = { id: string; number: number; code: string; feedback?: string; right: boolean }

/** Type a short answer. `near` are wrong answers that deserve a word of their own; `exact` tells capitals apart. */
export type TextTask = {
  kind: 'text'
  answers: string[]
  near: { answer: string; feedback: string }[]
  otherwise?: string
  exact: boolean
}

/** What a question has its reader do. */
export type Task = ChoiceTask | OrderTask | LineTask | TextTask
export type Kind = Task['kind']

/** What a reader gave: ids of choices in any order, ids of items in theirs, the id of a line, or the one text that was typed. */
export type Response = string[]
