import type { Task } from '@/lib/quiz/kinds'
import type { Response } from '@/lib/quiz/kinds/kind'
import type { QuizItem } from '../quiz-state'

/** What the part of a question that takes the answer is given. */
export type Answering<T extends Task> = {
  /** The question's anchor on the page; names of controls are made from it. */
  anchor: string
  task: T
  item: QuizItem
  /** Whether the page's script is there to hear the reader. */
  hydrated: boolean
  /** The question is answered rightly: nothing can be changed any more. */
  settled: boolean
  onGive(response: Response): void
}
