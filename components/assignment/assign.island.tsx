'use client'

import { useEffect, useRef, useState } from 'react'
import { href } from '@/lib/site/href'
import { type AssignedItem, type Assignment, assignmentFragment } from '@/lib/teaching/assignment/assignment'
import type { AssignmentCatalogue } from '@/lib/teaching/assignment/catalogue'
import { exercisesAmong } from '@/lib/teaching/assignment/checklist'
import { QrCode } from '../teach/qr-code'
import { CopyField } from './copy-field'
import { PhasePicker } from './phase-picker'
import { useJson } from './use-json'

type Made = { address: string; for: string }

/** Where an assignment is put together: what to do, a title, and the link that holds it all. */
export function Assign({ catalogue }: { catalogue: string }) {
  const found = useJson<AssignmentCatalogue>(catalogue)
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [seed, setSeed] = useState('')
  const [due, setDue] = useState('')
  const [picked, setPicked] = useState<AssignedItem[]>([])
  const [made, setMade] = useState<Made>()
  const [said, setSaid] = useState('')
  const result = useRef<HTMLElement>(null)
  // The link stands below everything that was picked: the reader is taken there.
  useEffect(() => {
    if (made) result.current?.focus()
  }, [made])
  if (found instanceof Error) return <p role="alert">{found.message}</p>
  if (!found) return <p className="review__wait">Reading what there is to assign…</p>

  const order = found.flatMap(({ phases }) => phases.flatMap(itemsOf))
  const items = order.filter((item) => picked.some((other) => same(item, other)))
  const assignment: Assignment = {
    title: title.trim(),
    ...(note.trim() && { note: note.trim() }),
    ...(due && { due }),
    ...(Number(seed) > 0 && { seed: Math.min(999_999, Math.floor(Number(seed))) }),
    items,
  }
  const state = JSON.stringify(assignment)

  async function make() {
    const missing = !items.length ? 'Pick at least one thing to do.' : !title.trim() ? 'Give it a title.' : ''
    setSaid(missing)
    if (missing) return
    setMade({ address: `${location.origin}${href('/assignment')}${await assignmentFragment(assignment)}`, for: state })
  }

  return (
    <div className="assign">
      <label className="field">
        Title
        <input value={title} maxLength={120} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label className="field">
        What you want to tell them (may stay empty)
        <textarea value={note} maxLength={600} rows={3} onChange={(event) => setNote(event.target.value)} />
      </label>
      <label className="field is-short">
        Due (may stay empty): the last day to hand it in; later is marked, not refused
        <input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
      </label>
      <label className="field is-short">
        Seed (may stay empty): with one, everybody sees the choices in the same order
        <input type="number" min={1} max={999999} value={seed} onChange={(event) => setSeed(event.target.value)} />
      </label>
      {found.map((guide) => (
        <fieldset key={guide.guide}>
          <legend>{guide.title}</legend>
          {guide.phases.map((phase) => (
            <PhasePicker
              key={phase.phase}
              phase={phase}
              picked={items}
              onPick={(wanted, on) =>
                setPicked((before) => [...before.filter((item) => !wanted.some((one) => same(one, item))), ...(on ? wanted : [])])
              }
            />
          ))}
        </fieldset>
      ))}
      <div className="assign__make">
        <button className="btn is-primary is-big" type="button" onClick={make}>
          Make the link
        </button>
        <p role="status">{said || summary(items, found)}</p>
      </div>
      {made && (
        <section className="assign__made" aria-label="The link" ref={result} tabIndex={-1}>
          {made.for !== state && <p>You have changed something since: make the link again.</p>}
          <CopyField label="The assignment, whole, in one link" text={made.address} />
          <p>
            <a href={made.address}>Open it as a student does</a>
          </p>
          {made.address.length < 2900 && <QrCode address={made.address} label="QR code of the assignment" />}
        </section>
      )}
    </div>
  )
}

const same = (a: AssignedItem, b: AssignedItem): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Everything of a phase, in its order. */
const itemsOf = ({ phase, labs, questions }: AssignmentCatalogue[number]['phases'][number]): AssignedItem[] => [
  { read: phase },
  ...labs.map(({ id }) => ({ lab: `${phase}#${id}` })),
  ...questions.map(({ id }) => ({ ask: `${phase}#${id}` })),
]

/** What was picked, counted by its kind. */
function summary(items: AssignedItem[], catalogue: AssignmentCatalogue): string {
  const count = (key: string) => items.filter((item) => key in item).length
  const exercises = exercisesAmong({ items }, catalogue)
  const words = (n: number, what: string) => (n ? [`${n} ${what}${n === 1 ? '' : 's'}`] : [])
  return [
    ...words(count('read'), 'lesson'),
    ...words(count('lab') - exercises, 'lab'),
    ...words(exercises, 'exercise'),
    ...words(count('ask'), 'question'),
  ].join(', ')
}
