import { questionsOf } from '@/lib/teaching/assignment/assignment'
import type { Student } from '@/lib/teaching/classroom/figures'
import type { QuestionNames } from '@/lib/teaching/classroom/question-names'

/** Everything one student handed in: each try at each question, and the code. */
export function StudentWork({ student, names }: { student: Student; names: QuestionNames }) {
  const { tries, labs, assignment } = student.handIn
  const code = labs.flatMap(({ lab, files = {} }) => Object.entries(files).map(([file, text]) => ({ lab, file, text })))
  return (
    <div className="student-work">
      <ol>
        {questionsOf(assignment).map((ask) => {
          const own = tries.filter((one) => one.ask === ask)
          return (
            <li key={ask}>
              <p>{names.question(ask)}</p>
              {own.length === 0 && <p>Not answered.</p>}
              <ul>
                {own.map((one) => (
                  <li key={one.at}>
                    <b>{one.right ? 'Right' : 'Wrong'}</b> {names.answer(ask, one.picked)}
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
      {code.map(({ lab, file, text }) => (
        <div key={`${lab} ${file}`}>
          <p>
            <code>{file}</code>
          </p>
          <pre role="group" aria-label={`${file} of ${student.name}`} tabIndex={0}>
            <code>{text}</code>
          </pre>
        </div>
      ))}
    </div>
  )
}
