import type { Deck } from '../../learner/deck'
import { isPassed, isRead } from '../../learner/records'
import type { QuestionView } from '../../quiz/question-view'
import { readDraft } from '../../runtime/lab/draft'
import { type AssignedItem, type Assignment, placeOf } from './assignment'
import type { AssignmentCatalogue } from './catalogue'
import type { Work } from './work'

/** A lesson to read or a lab to work in, as the checklist shows it. */
export type ChecklistTask = { item: AssignedItem; key: string; title: string; href: string; exercise: boolean }

/** A question of the assignment, asked under `guide/phase#id`. */
export type AskedQuestion = { ask: string; phase: string; question: QuestionView }

/** What an assignment asks, as far as the site has it; `gone` counts what it has no more. */
export function contentsOf(items: readonly AssignedItem[], catalogue: AssignmentCatalogue, decks: readonly Deck[]) {
  const phases = catalogue.flatMap((guide) => guide.phases)
  const tasks: ChecklistTask[] = []
  const questions: AskedQuestion[] = []
  for (const item of items) {
    const place = placeOf(item)
    const phase = phases.find((one) => one.phase === place.phase)
    if ('ask' in item) {
      const found = decks.flatMap((deck) => deck.phases).find((one) => one.phase === place.phase)
      const question = found?.questions.find(({ id }) => id === place.id)
      if (question) questions.push({ ask: item.ask, phase: place.phase, question })
      continue
    }
    const lab = phase?.labs.find(({ id }) => id === place.id)
    if (!phase || ('lab' in item && !lab)) continue
    const key = 'lab' in item ? item.lab : item.read
    const title = lab ? `${lab.exercise ? 'Exercise' : 'Lab'}: ${lab.title}` : `Read: ${phase.title}`
    tasks.push({ item, key, title, href: lab ? `${phase.href}#${lab.id}` : phase.href, exercise: lab?.exercise ?? false })
  }
  return { tasks, questions, gone: items.length - tasks.length - questions.length }
}

/** How many of the things an assignment asks for are exercises. */
export function exercisesAmong({ items }: Pick<Assignment, 'items'>, catalogue: AssignmentCatalogue): number {
  const phases = catalogue.flatMap((guide) => guide.phases)
  return items.filter((item) => {
    const { phase, id } = placeOf(item)
    return 'lab' in item && phases.find((one) => one.phase === phase)?.labs.find((lab) => lab.id === id)?.exercise
  }).length
}

/** Whether a task is done in this browser, and how that is known. */
export function taskState({ item, key, exercise }: ChecklistTask, work: Work): { done: boolean; how: string } {
  const { phase, id } = placeOf(item)
  if (exercise)
    return isPassed(phase, id)
      ? { done: true, how: 'passed its checks' }
      : { done: false, how: readDraft(key) ? 'begun' : 'done when its checks pass' }
  if ('read' in item && isRead(phase)) return { done: true, how: 'read to its end' }
  if (work.ticked.includes(key)) return { done: true, how: 'ticked off' }
  return { done: false, how: 'lab' in item && readDraft(key) ? 'code changed' : '' }
}
