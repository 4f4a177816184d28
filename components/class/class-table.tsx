import type { Student } from '@/lib/teaching/classroom/figures'
import type { QuestionNames } from '@/lib/teaching/classroom/question-names'
import { spentTime } from '@/lib/teaching/classroom/spent-time'

import { endOfDue } from '../assignment/due-note'
import { StudentWork } from './student-work'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** `named`: codes of the rows to point out. `tasks`: how many lessons and labs were assigned, `exercises` how many of those. */
type Props = { students: Student[]; named: readonly string[]; tasks: number; exercises: number; names: QuestionNames }

/** A row a student. */
export function ClassTable({ students, named, tasks, exercises, names }: Props) {
  return (
    <div className="table-room" role="region" aria-label="Students" tabIndex={0}>
      <table className="figures">
        <caption>Students</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Right at first</th>
            <th scope="col">At last</th>
            {tasks > 0 && <th scope="col">Read and tried</th>}
            {exercises > 0 && <th scope="col">Exercises passed</th>}
            <th scope="col">Time</th>
            <th scope="col">Handed in</th>
            <th scope="col">Code</th>
          </tr>
        </thead>
        <tbody>
          {students.map((one) => (
            <tr key={one.code} className={named.includes(one.code) ? 'is-named' : undefined}>
              <th scope="row">
                <details>
                  <summary>{one.name}</summary>
                  <StudentWork student={one} names={names} />
                </details>
                {one.doubts.map((doubt) => (
                  <small key={doubt} className="doubt">
                    {doubt}
                  </small>
                ))}
              </th>
              <td>
                {one.first} of {one.asked}
              </td>
              <td>
                {one.last} of {one.asked}
                {one.answered < one.asked && <small> ({one.asked - one.answered} open)</small>}
              </td>
              {tasks > 0 && (
                <td>
                  {one.done} of {tasks}
                </td>
              )}
              {exercises > 0 && (
                <td>
                  {one.passed} of {exercises}
                </td>
              )}
              <td>{spentTime(one.ms)}</td>
              <td>
                {day.format(new Date(one.handed))}
                {one.handIn.assignment.due && Date.parse(one.handed) > endOfDue(one.handIn.assignment.due) && <small> late</small>}
              </td>
              <td>
                <code>{one.code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
