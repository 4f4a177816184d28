/** What is kept, alike in SQLite and PostgreSQL: texts, whole numbers, 0 and 1 for no and yes, moments as ISO 8601 in UTC. */
export type Tables = {
  feedback: {
    id: string
    page: string
    version: string
    helpful: number
    comment: string | null
    /** Whether the one change has been made. */
    changed: number
    at: string
  }
  report: {
    id: string
    about: 'passage' | 'question'
    page: string
    version: string
    section: string | null
    passage: string | null
    question: string | null
    /** Ids of choices, separated by spaces. */
    shown: string | null
    picked: string | null
    words: string
    at: string
  }
  /** First answers. No moment, and a random key: nothing says which rows are of one reader. */
  answer: { id: string; page: string; question: string; version: string; picked: string; right: number; ms: number }
  /** The day a version of a question was first answered: the order of versions, kept apart from the answers. */
  question_version: { page: string; question: string; version: string; since: string }
  /** One row, written to know whether it can be. */
  probe: { id: string; filler: string }
}
