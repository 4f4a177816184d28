import { useEffect, useRef, useState } from 'react'
import { readDraft } from '@/lib/runtime/lab/draft'
import { href } from '@/lib/site/href'
import { loadRecord, key as recordKey } from '@/lib/site/storage'
import { type Assignment, placeOf } from '@/lib/teaching/assignment/assignment'
import { type ChecklistTask, taskState } from '@/lib/teaching/assignment/checklist'
import type { Work } from '@/lib/teaching/assignment/work'
import { type HandIn, handInFile, handInFragment, sealed, shortCode } from '@/lib/teaching/classroom/hand-in'
import { CopyField } from './copy-field'
import { saveFile } from './save-file'

type Props = { assignment: Assignment; tasks: ChecklistTask[]; work: Work; open: number }
type Made = { handIn: HandIn; link: string }

/** Makes a hand-in of what was done, to be passed on by the student. */
export function HandInPanel({ assignment, tasks, work, open }: Props) {
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const [made, setMade] = useState<Made>()

  async function handIn() {
    if (!name.trim()) return setSaid('Say who you are first.')
    setSaid('')
    const { opened, tries } = work
    const done = tasks.filter((task) => taskState(task, work).done).map(({ key }) => key)
    const handIn = sealed({ name: name.trim(), assignment, opened, handed: Date.now(), tries, done, labs: tasks.flatMap(labOf) })
    setMade({ handIn, link: `${location.origin}${href('/teach/class')}${await handInFragment(handIn)}` })
  }

  const code = made && shortCode(made.handIn)
  const next = useRef<HTMLHeadingElement>(null)
  // What comes next stands below the button: the reader is taken there.
  useEffect(() => {
    if (made) next.current?.focus()
  }, [made])
  const [canShare, setCanShare] = useState(false)
  useEffect(() => setCanShare('share' in navigator), [])
  // A sheet that was closed again is no fault.
  const share = () => made && navigator.share({ title: `${assignment.title}: ${made.handIn.name}`, url: made.link }).catch(() => undefined)
  const save = () => made && saveFile(`hand-in-${fileName(made.handIn.name)}-${code}.json`, handInFile(made.handIn), 'application/json')
  return (
    <section className="hand-in" aria-labelledby="hand-in">
      <h2 id="hand-in">Hand in</h2>
      <p>
        Nothing is sent by itself: this makes a link and a file, and you pass one of them on to your instructor. In it are your name, every
        answer with its time, what you ticked off, and the code you changed in the labs listed above.{' '}
        {open > 0 && `${open === 1 ? 'One thing is' : `${open} things are`} still open; you may hand in all the same, and again later.`}
      </p>
      <div className="hand-in__act">
        <label className="field">
          Your name, as your instructor knows you
          <input value={name} maxLength={80} autoComplete="name" onChange={(event) => setName(event.target.value)} />
        </label>
        <button className="btn is-primary is-big" type="button" onClick={handIn}>
          Hand in
        </button>
        <p role="status">{said || (code ? `Made. It is not with your instructor yet: send the link or the file below.` : '')}</p>
      </div>
      {made && (
        <div className="hand-in__made">
          <h3 ref={next} tabIndex={-1}>
            Now send it
          </h3>
          <p>
            It is handed in once your instructor has the link or the file, whichever they take: by mail, in a chat, in the course’s own
            place for work.
          </p>
          <div className="hand-in__ways">
            {canShare && (
              <button className="btn is-primary" type="button" onClick={share}>
                Share the link
              </button>
            )}
            <button className="btn" type="button" onClick={save}>
              Save the file
            </button>
          </div>
          <CopyField label="The hand-in as a link" text={made.link} />
          <p>
            The code <b className="mono">{code}</b> only names this hand-in, so that you and the class table can compare. Alone it hands in
            nothing.
          </p>
        </div>
      )}
    </section>
  )
}

const fileName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** The code that was changed in a lab, and when an exercise passed; nothing where neither happened. */
function labOf({ item, key, exercise }: ChecklistTask): HandIn['labs'] {
  if (!('lab' in item)) return []
  const { phase, id } = placeOf(item)
  const draft = readDraft(key)
  const at = exercise ? loadRecord(recordKey.exercise(phase, id))?.at : undefined
  if (!draft && typeof at !== 'number') return []
  return [{ lab: key, ...(typeof at === 'number' && { passed: at }), ...(draft && { files: draft.files }) }]
}
