import type { Task } from './kinds'

/** A question as the site knows it: every id filled in, the key written on what it offers. */
export type Question = Task & {
  id: string
  /** Changes when the meaning may have changed: wording, what is offered or the key; never by the order of choices. */
  version: string
  q: string
  /** A file in code/ that is shown under it. */
  sample?: string
  explain: string
  /** Number of the phase's objective it asks about, counted from 1. */
  objective?: number
  /** Id of the heading that teaches it, and words of the paragraph. */
  see?: string
  reread?: string
}
