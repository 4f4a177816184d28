import type { z } from 'zod'
import type { Expectation } from '../expectation'
import type { Task } from '../task'

/** What the lesson offers to its questions: ids of headings, the paragraphs under each, the files in code/, and the packs there are. */
export type QuizContext = {
  headings: readonly string[]
  paragraphs: ReadonlyMap<string, string[]>
  samples: ReadonlyMap<string, string>
  /** Packs that a run can name. */
  packs: ReadonlySet<string>
}

/** Reports a problem at a path inside the entry. */
export type Note = (path: (string | number)[], fact: string, remedy: string) => void

export type Completed = {
  task: Task
  /** All that a change of would make it another question, beside `q`. */
  meaning: string[]
  /** What has to come true when the check runs the sample, under the path in the entry where it is written. */
  claims?: (Expectation & { path: (string | number)[] })[]
}

/** What every entry of quiz.json has, whatever its kind. */
export type Head = { id?: string; q: string; explain: string; see?: string; reread?: string; sample?: string; packages?: string }

/** One kind of question as authors write it: its entry in quiz.json, and what that comes to. */
export type KindOfQuestion<Entry extends Head = Head> = {
  schema: z.ZodType<Entry>
  /** Says what the schema cannot see. */
  check(entry: Entry, note: Note, around: QuizContext): void
  /** Fills in what was left out. The entry was checked. */
  complete(entry: Entry, around: QuizContext): Completed
}
