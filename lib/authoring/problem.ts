/** A place in an author's file: path relative to the working directory, line and column counted from 1. */
export type Place = { file: string; line: number; column: number }

/** Something an author has to mend: where it is, what is the case, what to do about it. */
export type Problem = Place & {
  /** The field or component concerned, as the author would name it: `questions[1].answer`. */
  place?: string
  fact: string
  remedy?: string
}

/** Refuses content that has problems; its message is the whole report. */
export class ContentError extends Error {
  constructor(readonly problems: Problem[]) {
    super(`\n${formatProblems(problems)}`)
    this.name = 'ContentError'
  }
}

/** All problems as text, sorted by file and position: place, fact, remedy. */
export function formatProblems(problems: Problem[]): string {
  return [...problems].sort(byPlace).map(formatProblem).join('\n')
}

function formatProblem({ file, line, column, place, fact, remedy }: Problem): string {
  const head = `${file}:${line}:${column}${place ? `  ${place}` : ''}`
  return [head, ...[fact, remedy].filter(Boolean).map((text) => `  ${text}`)].join('\n')
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file, 'en', { numeric: true }) || a.line - b.line || a.column - b.column
}
