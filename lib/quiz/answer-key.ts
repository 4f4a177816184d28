import { kindOf, type Task } from './kinds'
import type { Response } from './kinds/kind'

/** What a response is counted as: the ids of what was picked, the places of what was put in order (`2-1-3`) or matched, and of typed words only which of the author's answers they are. */
export const answerKey = (task: Task, response: Response): string[] => kindOf(task).answerKey(task, response)

/** What responses to a task are counted as, and the words an author knows that by. */
export const answerKeys = (task: Task): { id: string; text: string }[] => kindOf(task).answerKeys(task)
