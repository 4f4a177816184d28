import type { z } from 'zod'
import type { Expectation } from '../expectation'

/** What a reader gave: ids of what was picked, of items in their order, of the option for each prompt, of a line, or the one text that was typed. */
export type Response = string[]

/** What a response came to: the verdict, and the feedback it drew, in the words of the task. */
export type Judgement = {
  right: boolean
  said: string[]
  /** All that was picked is right, and something is missing. */
  more?: boolean
}

/** One thing a task offers, as keys and papers list it; `right` is left out where nothing is picked. */
export type OfferedRow = { id: string; right?: boolean; text: string; feedback?: string }

/** A task on paper or in a terminal: prompts to answer, what is offered under its marks, and the key in them. */
export type Paper = { prompts: string[]; offered: { id: string; mark: string; text: string }[]; key: string; code?: boolean }

/** What other systems can ask; every kind travels as one of these. */
export type PortableTask =
  | { kind: 'choice' | 'choices'; choices: { id: string; text: string; feedback?: string; right: boolean }[] }
  | { kind: 'order'; items: { id: string; text: string; feedback?: string }[] }
  | { kind: 'match'; prompts: { id: string; text: string; feedback?: string; option: string }[]; options: { id: string; text: string }[] }
  | {
      kind: 'text'
      answers: string[]
      near: { answer: string; feedback: string }[]
      otherwise?: string
      exact: boolean
      tolerance?: number
    }

/** One kind of task, as pages, papers, statistics and formats know it. Pages load this part: it holds no schema and draws nothing. */
export type TaskKind<T extends { kind: string }> = {
  how: {
    /** On the page, where it is not plain. */
    page?: string
    paper: string
    terminal: string
    /** Said to whoever presses the button too early. */
    nudge: string
  }
  /** Judges a response; total: a response that fits nothing is wrong. */
  judge(task: T, response: Response): Judgement
  /** The response that is right. */
  key(task: T): Response
  /** The answer is typed, in words of the reader's own. */
  typed?: true
  /** What is answered is the sample itself: it stands nowhere else in the question. */
  asksSample?: true
  /** Ids of what is offered, as the author wrote them; none where the answer is typed. */
  offered(task: T): string[]
  /** What is left of a kept response now that the question may have been edited; empty where it says nothing any more. */
  known(task: T, response: Response): Response
  /** How what is offered stands before a reader: as written, shuffled, or shuffled and never in the right order. */
  arranged: 'as-written' | 'shuffled' | 'astray'
  /** Whether a response means something else in another order. */
  ordered: boolean
  /** What a response is counted as. */
  answerKey(task: T, response: Response): string[]
  /** What responses are counted as, and the words an author knows that by. */
  answerKeys(task: T): { id: string; text: string }[]
  /** The same task with every Markdown text of it put through `say`, and program lines through `code`. */
  texts(task: T, say: (markdown: string) => string, code?: (lines: string[]) => string[]): T
  /** What is offered, or taken, the right ones marked, each with what is said to it; `quote` shows a text as code. */
  rows(task: T, quote: (code: string) => string): OfferedRow[]
  /** A response in the words of the task; undefined where it is none of its. */
  inWords(task: T, response: Response): string | undefined
  /** `order` lists the ids of what is offered, `letter` names them by their places. */
  paper(task: T, order: string[], letter: (place: number) => string): Paper
  /** What was typed at a terminal as a response; undefined where it is none. */
  read(typed: string, paper: Paper): Response | undefined
  /** The task as other systems can ask it; `lose` hears what that costs. */
  portable(task: T, lose: (what: string) => void): PortableTask
}

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

export type Completed<T> = {
  task: T
  /** All that a change of would make it another question, beside `q`. */
  meaning: string[]
  /** What has to come true when the check runs the sample, under the path in the entry where it is written. */
  expectations?: (Expectation & { path: (string | number)[] })[]
}

/** What every entry of quiz.json has, whatever its kind. */
export type Head = {
  id?: string
  q: string
  explain: string
  see?: string
  reread?: string
  sample?: string
  packages?: string
  objective?: number
}

/** One kind of question as authors write it: its entry in quiz.json, and what that comes to. */
export type EntryKind<Entry extends Head, T extends { kind: string }> = {
  /** Made when it is asked for, so that pages, which never ask, need not load it. */
  schema(): z.ZodType<Entry>
  /** Says what the schema cannot see. */
  check(entry: Entry, note: Note, around: QuizContext): void
  /** Fills in what was left out. The entry was checked. */
  complete(entry: Entry, around: QuizContext): Completed<T>
}
