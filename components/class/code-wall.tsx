import { useState } from 'react'
import type { AssignmentCatalogue } from '@/lib/teaching/assignment/catalogue'
import type { Student } from '@/lib/teaching/classroom/figures'

type Piece = { name: string; code: string; file: string; text: string; passed: boolean }

/** The code of one lab, student beside student. */
export function CodeWall({ students, catalogue }: { students: Student[]; catalogue: AssignmentCatalogue }) {
  const labs = [...new Set(students.flatMap(({ handIn }) => handIn.labs.filter(({ files }) => files).map(({ lab }) => lab)))]
  const [lab, setLab] = useState(labs[0] ?? '')
  const shown = labs.includes(lab) ? lab : (labs[0] ?? '')
  if (!labs.length) return null
  const title = (key: string) => {
    const [phase, id] = key.split('#')
    return (
      catalogue
        .flatMap(({ phases }) => phases)
        .find((one) => one.phase === phase)
        ?.labs.find((one) => one.id === id)?.title ?? key
    )
  }
  const pieces = students.flatMap(({ name, code, handIn }) =>
    handIn.labs
      .filter((one) => one.lab === shown)
      .flatMap(({ files = {}, passed }): Piece[] =>
        Object.entries(files).map(([file, text]) => ({ name, code, file, text, passed: passed !== undefined })),
      ),
  )
  return (
    <div className="code-wall">
      <h3>Code</h3>
      <label className="field is-short">
        Lab
        <select value={shown} onChange={(event) => setLab(event.target.value)}>
          {labs.map((key) => (
            <option key={key} value={key}>
              {title(key)}
            </option>
          ))}
        </select>
      </label>
      <ul>
        {pieces.map(({ name, code, file, text, passed }) => (
          <li key={`${code} ${file}`}>
            <p>
              <b>{name}</b> <small>{passed ? 'passed its checks' : 'has not passed'}</small>
            </p>
            <pre role="group" aria-label={`${file} of ${name}`} tabIndex={0}>
              <code>{text}</code>
            </pre>
          </li>
        ))}
      </ul>
    </div>
  )
}
