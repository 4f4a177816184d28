import { kindOf } from '../../quiz/kinds'
import type { QuestionView } from '../../quiz/question-view'
import { type AnswerRow, type ItemFigures, itemFigures } from '../../quiz/statistics/items'
import { type Assignment, assignmentName, questionsOf } from '../assignment/assignment'
import { type HandIn, shortCode } from './hand-in'
import { copiesAmong, integrityChecks, type QuestionsById } from './integrity-checks'

/** A student as the class table shows one. */
export type Student = {
  handIn: HandIn
  name: string
  code: string
  /** When it was handed in (ISO 8601, UTC). */
  handed: string
  /** Questions that were right at the first try, and at the last. */
  first: number
  last: number
  answered: number
  asked: number
  /** Things to read and labs that are done, and exercises that passed. */
  done: number
  passed: number
  ms: number
  doubts: string[]
}

/** A question as the class answered it, first tries alone. */
export type ClassItem = ItemFigures & {
  /** Milliseconds that half of the class needed at most for the first try. */
  median: number
}

/** All hand-ins for one assignment; `unread` are the names of those that no figures could be made of. */
export type ClassOf = { name: string; assignment: Assignment; students: Student[]; items: ClassItem[]; unread: string[] }

/** The figures of every assignment that was handed in. Of several by one name the latest counts, and the doubts say so. One that no figures can be made of costs no other. */
export function classesOf(handIns: readonly HandIn[], asked: QuestionsById, now: number): ClassOf[] {
  const groups = new Map<string, HandIn[]>()
  for (const handIn of handIns) {
    const name = assignmentName(handIn.assignment)
    groups.set(name, [...(groups.get(name) ?? []), handIn])
  }
  return [...groups].map(([name, all]) => {
    const latest = [...new Map([...all].sort((a, b) => a.handed - b.handed).map((one) => [one.name.toLowerCase(), one])).values()]
    const copies = copiesAmong(latest)
    const students = latest.flatMap((handIn, i) => {
      try {
        return student(handIn, [...repeated(handIn, all), ...integrityChecks(handIn, asked, now), ...copied(copies[i] ?? [])])
      } catch {
        return []
      }
    })
    const assignment = latest[0]?.assignment as Assignment
    const read = students.map(({ handIn }) => handIn)
    return {
      name,
      assignment,
      students: students.sort((a, b) => a.name.localeCompare(b.name)),
      items: itemsOf(assignment, read, asked),
      unread: latest.filter((one) => !read.includes(one)).map((one) => one.name),
    }
  })
}

const repeated = ({ name }: HandIn, all: HandIn[]): string[] => {
  const count = new Set(all.filter((one) => one.name.toLowerCase() === name.toLowerCase()).map(({ check }) => check)).size
  return count > 1 ? [`${count} hand-ins by this name: the latest counts.`] : []
}

const copied = (names: string[]): string[] => (names.length ? [`The same answers at the same times as ${names.join(', ')}.`] : [])

function student(handIn: HandIn, doubts: string[]): Student {
  const { name, tries, assignment, done, labs } = handIn
  const questions = questionsOf(assignment)
  const of = (ask: string) => tries.filter((one) => one.ask === ask)
  return {
    handIn,
    name,
    code: shortCode(handIn),
    handed: new Date(handIn.handed).toISOString(),
    first: questions.filter((ask) => of(ask)[0]?.right).length,
    last: questions.filter((ask) => of(ask).at(-1)?.right).length,
    answered: questions.filter((ask) => of(ask).length).length,
    asked: questions.length,
    done: done.length,
    passed: labs.filter(({ passed }) => passed !== undefined).length,
    ms: tries.reduce((sum, { ms }) => sum + ms, 0),
    doubts,
  }
}

function itemsOf(assignment: Assignment, handIns: HandIn[], asked: QuestionsById): ClassItem[] {
  const firsts = handIns.flatMap(({ name, tries }) =>
    questionsOf(assignment).flatMap((ask) => {
      const first = tries.find((one) => one.ask === ask)
      return first ? { ...first, person: name.toLowerCase() } : []
    }),
  )
  const rows: AnswerRow[] = firsts.map(({ person, ask, picked, right }) => ({
    person,
    question: ask,
    choice: choiceKey(picked, asked.get(ask)),
    right,
  }))
  const figures = itemFigures(rows)
  return questionsOf(assignment).flatMap((ask) => {
    const found = figures.find(({ question }) => question === ask)
    return found ? { ...found, median: median(firsts.filter((one) => one.ask === ask).map(({ ms }) => ms)) } : []
  })
}

/** What was given as one text: ids in the order of their names, except where the order is the answer. */
function choiceKey(picked: readonly string[], question: QuestionView | undefined): string {
  return (question && kindOf(question).ordered ? picked : [...picked].sort()).join(' + ')
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? (sorted[Math.floor(middle)] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
