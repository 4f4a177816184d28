import { kindOf, type Task } from './kinds'
import type { Judgement, Response } from './kinds/kind'

/** Judges a response; total: a response that fits nothing is wrong. */
export const judge = (task: Task, response: Response): Judgement => kindOf(task).judge(task, response)

/** The response that is right. */
export const keyOf = (task: Task): Response => kindOf(task).key(task)

/** Ids of what is offered, as the author wrote them; none where the answer is typed. */
export const offeredOf = (task: Task): string[] => kindOf(task).offered(task)

/** What is left of a kept response now that the question may have been edited; empty where it says nothing any more. */
export const knownOf = (task: Task, response: Response): Response => kindOf(task).known(task, response)
