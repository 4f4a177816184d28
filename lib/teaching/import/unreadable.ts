import type { Problem } from '../../authoring/problem'

/** A file that cannot be imported: where, what is the case, what to do. */
export class Unreadable extends Error {
  readonly problem: Problem
  constructor(file: string, at: { line: number; column: number }, fact: string, remedy: string) {
    super(fact)
    this.name = 'Unreadable'
    this.problem = { file, ...at, fact, remedy }
  }
}
