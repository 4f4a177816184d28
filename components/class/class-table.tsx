import type { Student } from '@/lib/teaching/classroom/figures'
import { spentTime } from '@/lib/teaching/classroom/spent-time'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** A row a student. */
export function ClassTable({ students }: { students: Student[] }) {
  const work = students.some(({ done }) => done)
  const exercises = students.some(({ passed }) => passed)
  return (
    <div className="table-room" role="region" aria-label="Students" tabIndex={0}>
      <table className="figures">
        <caption>Students</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Right at first</th>
            <th scope="col">At last</th>
            {work && <th scope="col">Done</th>}
            {exercises && <th scope="col">Exercises</th>}
            <th scope="col">Time</th>
            <th scope="col">Handed in</th>
            <th scope="col">Code</th>
          </tr>
        </thead>
        <tbody>
          {students.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                {one.name}
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
                {one.last}
                {one.answered < one.asked && <small> ({one.asked - one.answered} open)</small>}
              </td>
              {work && <td>{one.done}</td>}
              {exercises && <td>{one.passed}</td>}
              <td>{spentTime(one.ms)}</td>
              <td>{day.format(new Date(one.handed))}</td>
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
