'use client'

import { useState } from 'react'
import type { Deck } from '@/lib/learner/deck'
import { readTries } from '@/lib/learner/final'
import { phaseState } from '@/lib/learner/phase-state'
import { dateInWords } from './in-words'
import { WithDecks } from './with-decks'

/** A sheet to print that says what this browser recorded, and no more. */
export function Certificate({ deck, site }: { deck: string; site: string }) {
  return <WithDecks addresses={[deck]}>{([found]) => <Sheet deck={found as Deck} site={site} />}</WithDecks>
}

function Sheet({ deck, site }: { deck: Deck; site: string }) {
  const [name, setName] = useState('')
  const { lines, complete, at } = recorded(deck)
  if (!lines.length) return <p className="review__due">There is nothing to certify yet: this browser has recorded nothing of the guide.</p>
  return (
    <>
      <div className="certificate__make">
        <label>
          Name, as it should stand on the sheet
          <input type="text" value={name} maxLength={80} autoComplete="name" onChange={(event) => setName(event.target.value)} />
        </label>
        <button className="btn is-primary" type="button" onClick={() => print()}>
          Print
        </button>
      </div>
      <section className="certificate" aria-label="The sheet">
        <p className="certificate__site">{site}</p>
        <h2>{complete ? 'Certificate of completion' : 'Record of work so far'}</h2>
        <p className="certificate__name">{name.trim() || ' '}</p>
        <p className="certificate__guide">{deck.title}</p>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="certificate__small">
          Recorded in one browser up to {dateInWords(at)}. The name was typed by whoever printed this. Nobody watched, and the record can be
          changed by its owner.
        </p>
      </section>
    </>
  )
}

/** What is kept of a guide, in sentences that are true. */
function recorded(deck: Deck): { lines: string[]; complete: boolean; at: number } {
  const states = deck.phases.map(({ phase, questions, exercises }) =>
    phaseState(
      phase,
      questions.map(({ id }) => id),
      exercises,
    ),
  )
  const sum = (pick: (state: (typeof states)[number]) => number) => states.reduce((n, state) => n + pick(state), 0)
  const tries = readTries(deck.guide)
  const [first] = tries
  const best = tries.reduce((top, one) => Math.max(one.right, top), 0)
  const read = sum(({ read }) => Number(read))
  const of = (n: number, all: number, what: string, did: string) => (n ? [`${n} of ${all} ${what} ${did}.`] : [])
  const lines = [
    ...of(read, states.length, 'phases', 'read to the end'),
    ...of(
      sum((s) => s.right),
      sum((s) => s.questions),
      'questions',
      'answered rightly, retries counted',
    ),
    ...of(
      sum((s) => s.passed),
      sum((s) => s.exercises),
      'exercises',
      'passed',
    ),
    ...(first ? [`Final check: ${first.right} of ${first.asked} at the first try, on ${dateInWords(first.at)}.`] : []),
    ...(tries.length > 1 ? [`Best of ${tries.length} tries at it: ${best}.`] : []),
  ]
  return { lines, complete: states.every(({ state }) => state === 'done') && tries.length > 0, at: Date.now() }
}
