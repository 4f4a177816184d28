'use client'

import { useEffect, useRef, useState } from 'react'
import type { Deck } from '@/lib/learner/deck'
import { load } from '@/lib/site/storage'
import { placeOf } from '@/lib/teaching/assignment/assignment'
import type { AssignmentCatalogue } from '@/lib/teaching/assignment/catalogue'
import { classesOf } from '@/lib/teaching/classroom/figures'
import { codesOf, type HandIn, shortCode } from '@/lib/teaching/classroom/hand-in'
import { importHandIns, mergeHandIns, type RefusedHandInText } from '@/lib/teaching/classroom/import-hand-ins'
import type { QuestionsById } from '@/lib/teaching/classroom/integrity-checks'
import { useJson } from '../assignment/use-json'
import { WithDecks } from '../review/with-decks'
import { ClassReport } from './class-report'
import { ImportAnswers } from './import-answers'
import { ReportGuard } from './report-guard'

const storageKey = 'callable/class'

/** Where an instructor reads hand-ins. They stay in this browser until they are forgotten. */
export function Class({ catalogue }: { catalogue: string }) {
  const known = useJson<AssignmentCatalogue>(catalogue)
  const [handIns, setHandIns] = useState<HandIn[]>([])
  const [refused, setRefused] = useState<RefusedHandInText[]>([])
  const [said, setSaid] = useState('')
  const [unkept, setUnkept] = useState(false)
  const [found, setFound] = useState<string[]>([])
  const all = useRef(handIns)

  async function take(sources: { where: string; text: string }[]) {
    const codes = sources.flatMap(({ text }) => codesOf(text))
    if (codes.length) return showCodes(codes)
    const result = await importHandIns(sources)
    const before = all.current.length
    keep(mergeHandIns(all.current, result.handIns))
    setRefused(result.refused)
    const fresh = all.current.length - before
    const same = result.handIns.length - fresh
    setSaid(
      [
        result.handIns.length && `${count(fresh, 'hand-in')} taken in.`,
        same && `${count(same, 'hand-in')} stood here already.`,
        result.refused.length && `${result.refused.length} could not be taken.`,
      ]
        .filter(Boolean)
        .join(' '),
    )
  }

  /** A code names a hand-in and holds none of it: leads to the one it names, or says what to ask for. */
  function showCodes(codes: string[]) {
    const known = codes.flatMap((code) => all.current.find((one) => shortCode(one) === code) ?? [])
    setFound(known.map(shortCode))
    setRefused(
      codes
        .filter((code) => !known.some((one) => shortCode(one) === code))
        .map((code) => ({
          where: code,
          fact: 'names a hand-in that is not here yet. A code holds no answers.',
          remedy: 'Ask the student for the link or the file that “Hand in” made.',
        })),
    )
    setSaid(known.map((one) => `${shortCode(one)} is the hand-in of ${one.name}: it is marked below.`).join(' '))
  }

  function keep(next: HandIn[]) {
    all.current = next
    setHandIns(next)
    try {
      if (next.length) localStorage.setItem(storageKey, JSON.stringify(next))
      else localStorage.removeItem(storageKey)
      setUnkept(false)
    } catch {
      // Full or refused: the page works on, and says that closing it forgets.
      setUnkept(true)
    }
  }

  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    // What was kept is as untrusted as anything else: it comes in by the same door.
    const kept = parsed(load(storageKey)).map((one, i) => ({ where: `Kept ${i + 1}`, text: JSON.stringify(one) }))
    const read = () =>
      location.hash.startsWith('#handin=') ? latest.current([{ where: 'The link of this page', text: location.hash }]) : undefined
    const first = kept.length ? latest.current(kept).then(() => setSaid('')) : Promise.resolve()
    first.then(read)
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])

  function clear() {
    keep([])
    setRefused([])
    setSaid('All hand-ins are forgotten.')
    if (location.hash) history.replaceState(null, '', location.pathname)
  }

  if (known instanceof Error) return <p role="alert">{known.message}</p>
  const guides = new Set(handIns.flatMap(({ assignment }) => assignment.items.map((item) => placeOf(item).phase.split('/')[0])))
  const decks = (known ?? []).filter(({ guide }) => guides.has(guide)).map(({ deck }) => deck)
  return (
    <div className="class">
      <ImportAnswers onTake={take} />
      <p role="status">{said}</p>
      {unkept && <p role="alert">This browser cannot keep these hand-ins: closing the page forgets them. Save the tables below.</p>}
      {refused.length > 0 && (
        <ul className="class__refused" aria-label="Not taken in">
          {refused.map(({ where, fact, remedy }) => (
            <li key={`${where} ${fact}`}>
              <b>{where}</b> {fact} {remedy}
            </li>
          ))}
        </ul>
      )}
      {handIns.length > 0 && known && (
        <>
          <WithDecks key={decks.join()} addresses={decks}>
            {(loaded) => (
              <>
                {classesOf(handIns, askedOf(loaded), Date.now()).map((one) => (
                  <ReportGuard key={`${one.name} ${one.students.length}`} title={one.assignment.title}>
                    <ClassReport of={one} catalogue={known} asked={askedOf(loaded)} named={found} />
                  </ReportGuard>
                ))}
              </>
            )}
          </WithDecks>
          <p>
            <button className="btn" type="button" onClick={clear}>
              Forget all hand-ins
            </button>
          </p>
        </>
      )}
    </div>
  )
}

const askedOf = (decks: Deck[]): QuestionsById =>
  new Map(decks.flatMap((deck) => deck.phases).flatMap(({ phase, questions }) => questions.map((one) => [`${phase}#${one.id}`, one])))

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

function parsed(text: string | null): unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
