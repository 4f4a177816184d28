import type { Loss } from './loss'

type Choice = { id?: string; text: string; feedback?: string }

/** An entry of quiz.json as an import writes it. */
export type ImportedEntry = { id?: string; q: string; explain: string } & (
  | { choices: Choice[]; answer: number | number[] }
  | { kind: 'order'; items: Choice[] }
  | { kind: 'match'; pairs: { id?: string; text: string; match: string }[]; others?: string[] }
  | { kind: 'text'; answers: string[]; near?: { answer: string; feedback: string }[]; otherwise?: string; exact?: boolean }
)

/** What a file held: questions for quiz.json, and what of it did not come along. */
export type QuestionImport = { entries: ImportedEntry[]; losses: Loss[] }

/** Stands in for an explanation that a question came without. */
export const unexplained = 'No explanation came with this question. Write one: it is shown after answering, right or wrong.'

/** An id that quiz.json allows, from a name another system gave; undefined where nothing of it is left. */
export function idFrom(name: string): string | undefined {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return id || undefined
}

/** A matching question from pairs and partners that nothing has; throws what is wrong with it in a sentence. */
export function matchEntryFrom(
  head: { id?: string; q: string; explain: string },
  pairs: { id?: string; text: string; match: string }[],
  others: string[],
): ImportedEntry {
  if (pairs.length < 2) throw new Error('It asks for fewer than two pairs.')
  if (pairs.length > 8) throw new Error('It asks for more than eight pairs.')
  return { ...head, kind: 'match', pairs, ...(others.length && { others }) }
}

/** A choice question from marked choices; throws what is wrong with it in a sentence. */
export function choiceEntryFrom(
  head: { id?: string; q: string; explain: string },
  marked: readonly (Choice & { right: boolean })[],
  several: boolean,
): ImportedEntry {
  const answer = marked.flatMap(({ right }, index) => (right ? index : []))
  if (marked.length < 2) throw new Error('It offers fewer than two choices.')
  if (!answer.length) throw new Error('No choice is marked as right.')
  const choices = marked.map(({ id, text, feedback }) => ({ ...(id && { id }), text, ...(feedback && { feedback }) }))
  return { ...head, choices, answer: several || answer.length > 1 ? answer : (answer[0] ?? 0) }
}
