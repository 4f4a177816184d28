import { typed } from '../../quiz/wording'
import type { Loss } from '../formats/loss'

type Choice = { id?: string; text: string; feedback?: string }
export type ImportedHead = { id?: string; q: string; explain: string }
export type TypedAnswers = {
  answers: string[]
  near?: { answer: string; feedback: string }[]
  otherwise?: string
  exact?: boolean
  tolerance?: number
}

/** An entry of quiz.json as an import writes it. */
export type ImportedEntry = ImportedHead &
  (
    | { choices: Choice[]; answer: number | number[] }
    | { kind: 'order'; items: Choice[] }
    | { kind: 'match'; pairs: { id?: string; text: string; match: string; feedback?: string }[]; others?: string[] }
    | ({ kind: 'text' } & TypedAnswers)
  )

/** By what its author knows a question, and where it stands in the file. */
export type Origin = Pick<Loss, 'id' | 'at'>

/** What a file held: questions for quiz.json, each with its origin, and what of it did not come along. */
export type QuestionImport = { entries: ImportedEntry[]; origins: Origin[]; losses: Loss[] }

/** Hears what of a question does not come along. */
export type Lose = (what: string) => void

/** Why one question is left out, in a sentence; the rest of its file is read. */
export class LeftOutQuestion extends Error {
  override name = 'LeftOut'
}

/** Gathers what a file holds, question by question: one that cannot be read is named, with its place, and the rest goes on. */
export class Gathering {
  readonly entries: ImportedEntry[] = []
  readonly origins: Origin[] = []
  readonly losses: Loss[] = []
  private readonly taken = new Map<string, number>()

  /** Takes in what `read` gives. `id` is the name its author knows the question by, `at` where it stands. Throws what is no LeftOutQuestion. */
  take(id: string, place: string | undefined, read: (lose: Lose) => ImportedEntry): void {
    const at = this.own(id, place)
    const lose = (what: string) => this.lose(id, at, what)
    const said = this.losses.length
    try {
      this.entries.push(read(lose))
      this.origins.push({ id, ...(at && { at }) })
    } catch (error) {
      if (!(error instanceof LeftOutQuestion)) throw error
      // Of a question that is left out, nothing else is worth saying.
      this.losses.length = said
      lose(`left out. ${error.message}`)
    }
  }

  /** The place, told apart from that of another question of this name in the same line. */
  private own(id: string, place = ''): string | undefined {
    const key = `${id} ${place}`
    const count = (this.taken.get(key) ?? 0) + 1
    this.taken.set(key, count)
    return [place, count > 1 && `number ${count}`].filter(Boolean).join(', ') || undefined
  }

  /** Names something that does not come along. */
  lose(id: string, at: string | undefined, what: string): void {
    this.losses.push({ id, ...(at && { at }), what })
  }

  /** Names something of a file in a package that does not come along. */
  loseOf(file: string, what: string): void {
    this.losses.push({ id: file, what, of: 'file' })
  }

  /** Adds what another file held. */
  add({ entries, origins, losses }: QuestionImport): void {
    this.entries.push(...entries)
    this.origins.push(...origins)
    this.losses.push(...losses)
  }
}

/** An id that quiz.json allows, from a name another system gave; undefined where nothing of it is left. */
export function idFrom(name: string | undefined): string | undefined {
  const id = (name ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return id || undefined
}

/** Ids only where every part has one of its own. */
const withOwnIds = <T extends { id?: string }>(parts: readonly T[]): T[] =>
  new Set(parts.map(({ id }) => id)).size === parts.length && parts.every(({ id }) => id)
    ? [...parts]
    : parts.map(({ id: _, ...rest }) => rest as T)

/** A choice question from marked choices. Throws LeftOutQuestion where it is none. */
export function importedChoice(head: ImportedHead, marked: readonly (Choice & { right: boolean })[], several: boolean): ImportedEntry {
  const answer = marked.flatMap(({ right }, index) => (right ? index : []))
  if (marked.length < 2) throw new LeftOutQuestion('It offers fewer than two choices.')
  if (!answer.length) throw new LeftOutQuestion('No choice is marked as right.')
  if (!several && answer.length > 1) throw new LeftOutQuestion(eitherRight)
  const choices = withOwnIds(marked.map(({ id, text, feedback }) => ({ ...(id && { id }), text, ...(feedback && { feedback }) })))
  return { ...head, choices, answer: several ? answer : (answer[0] ?? 0) }
}

/** Said of a question whose answers are right each alone. */
export const eitherRight = 'Several answers are right, each alone, and quiz.json has no such question. Keep one, or ask for all of them.'

/** Said where a part of what is right earns a part of the point. */
export const partialCredit = 'partial credit: an answer here is right or not'

/** A matching question from pairs and partners that nothing has. Throws LeftOutQuestion where quiz.json has no such question. */
export function importedMatch(head: ImportedHead, pairs: { id?: string; text: string; match: string }[], others: string[]): ImportedEntry {
  if (pairs.length < 2) throw new LeftOutQuestion('It asks for fewer than two pairs.')
  if (pairs.length > 8) throw new LeftOutQuestion(`It asks for ${pairs.length} pairs; quiz.json asks for no more than eight.`)
  return { ...head, kind: 'match', pairs: withOwnIds(pairs), ...(others.length && { others: [...new Set(others)] }) }
}

/** An order, first to last. Throws LeftOutQuestion where quiz.json has no such question. */
export function importedOrder(head: ImportedHead, items: Choice[]): ImportedEntry {
  if (items.length < 3) throw new LeftOutQuestion('It puts fewer than three things in order.')
  if (items.length > 8) throw new LeftOutQuestion(`It puts ${items.length} things in order; quiz.json has no more than eight.`)
  return {
    ...head,
    kind: 'order',
    items: withOwnIds(items.map(({ id, text, feedback }) => ({ ...(id && { id }), text, ...(feedback && { feedback }) }))),
  }
}

/** A typed answer; what is right already is not among what is nearly so. Throws LeftOutQuestion where nothing is right. */
export function importedText(head: ImportedHead, { answers, near = [], otherwise, exact, tolerance }: TypedAnswers): ImportedEntry {
  const known = new Set<string>()
  const fresh = (text: string) => {
    const seen = typed(text, exact ?? false)
    return seen !== '' && known.size < known.add(seen).size
  }
  const right = answers.filter(fresh)
  if (!right.length) throw new LeftOutQuestion('It names no right answer.')
  const nearly = near.filter(({ answer, feedback }) => feedback && fresh(answer))
  return {
    ...head,
    kind: 'text',
    answers: right,
    ...(nearly.length && { near: nearly }),
    ...(otherwise && { otherwise }),
    ...(exact && { exact }),
    ...(tolerance !== undefined && { tolerance }),
  }
}
