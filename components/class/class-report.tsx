import { questionsOf } from '@/lib/teaching/assignment/assignment'
import type { AssignmentCatalogue } from '@/lib/teaching/assignment/catalogue'
import { exercisesAmong } from '@/lib/teaching/assignment/checklist'
import { itemsCsv, studentsCsv } from '@/lib/teaching/classroom/class-csv'
import type { ClassOf } from '@/lib/teaching/classroom/figures'
import type { QuestionsById } from '@/lib/teaching/classroom/integrity-checks'
import { namesOf } from '@/lib/teaching/classroom/question-names'
import { saveFile } from '../assignment/save-file'
import { ClassTable } from './class-table'
import { CodeWall } from './code-wall'
import { ItemTable } from './item-table'

/** `named`: codes of hand-ins that are to be pointed out. */
type Props = { of: ClassOf; catalogue: AssignmentCatalogue; asked: QuestionsById; named?: readonly string[] }

/** How a class did with one assignment. */
export function ClassReport({ of, catalogue, asked, named = [] }: Props) {
  const { assignment, students, items, name, unread } = of
  const file = assignment.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const names = namesOf(catalogue, asked)
  const exercises = exercisesAmong(assignment, catalogue)
  const doubtful = students.filter(({ doubts }) => doubts.length)
  return (
    <section className="class-report" aria-labelledby={`class-${name}`}>
      <h2 id={`class-${name}`}>{assignment.title}</h2>
      <p className="teach__facts">
        {students.length} {students.length === 1 ? 'student' : 'students'}
        {doubtful.length > 0 && `, ${doubtful.length} with something that does not fit`}.
      </p>
      {unread.map((one) => (
        <p key={one} role="alert">
          The hand-in of {one} cannot be shown. Ask for it again, whole.
        </p>
      ))}
      <p className="teach__ways">
        <button className="btn" type="button" onClick={() => saveFile(`${file}-class.csv`, studentsCsv(of, names), 'text/csv')}>
          Students as CSV
        </button>
        <button className="btn" type="button" onClick={() => saveFile(`${file}-questions.csv`, itemsCsv(of, names), 'text/csv')}>
          Questions as CSV
        </button>
      </p>
      <ClassTable
        students={students}
        named={named}
        names={names}
        tasks={assignment.items.length - questionsOf(assignment).length}
        exercises={exercises}
      />
      {items.length > 0 && <ItemTable items={items} asked={asked} />}
      <CodeWall students={students} catalogue={catalogue} />
    </section>
  )
}
