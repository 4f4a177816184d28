import type { ReactElement } from 'react'
import type { Kind, Task } from '@/lib/quiz/kinds'
import type { Answering } from './answering'
import { Arrange } from './arrange'
import { Match } from './match'
import { Pick } from './pick'
import { Point } from './point'
import { Type } from './type'

/** The part of a question that takes the answer, kind by kind. */
const answers = { choice: Pick, choices: Pick, predict: Pick, order: Arrange, match: Match, line: Point, text: Type }

/** Whether what is said to a response stands beside the choice it is said to. */
export const saysAtChoice = ({ kind }: Task): boolean => answers[kind] === Pick || answers[kind] === Point

/** What takes the answer to a task. */
export const answerTo = <T extends Task>(task: T) =>
  (answers satisfies Record<Kind, unknown>)[task.kind] as unknown as (props: Answering<T>) => ReactElement
