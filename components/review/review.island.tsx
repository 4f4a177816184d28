'use client'

import { useEffect, useState } from 'react'
import type { Deck, Drawn } from '@/lib/learner/deck'
import { type Due, dueToday } from '@/lib/learner/draw'
import { keepNextDue } from '@/lib/learner/next-due'
import { dayInWords } from './in-words'
import { RoundOutcome } from './outcome'
import { type Result, Round } from './round'
import { WithDecks } from './with-decks'

/** As many as a sitting should hold; the rest is there tomorrow. */
const sitting = 15

/** What is due today, asked one by one. */
export function Review({ decks }: { decks: string[] }) {
  return <WithDecks addresses={decks}>{(found) => <Today decks={found} />}</WithDecks>
}

function Today({ decks }: { decks: Deck[] }) {
  const [due, setDue] = useState(() => dueToday(decks, Date.now()))
  // Answers from before this was kept, and from other devices, count from now on.
  useEffect(keepNextDue, [])
  const [closedBook, setClosedBook] = useState(false)
  const [round, setRound] = useState<Drawn[]>()
  const [results, setResults] = useState<Result[]>()

  if (round)
    return (
      <Round
        questions={round}
        closedBook={closedBook}
        onEnd={(all) => {
          setRound(undefined)
          setResults(all)
          setDue(dueToday(decks, Date.now()))
        }}
      />
    )
  return (
    <>
      {results && <RoundOutcome results={results} />}
      <p className="review__due" role="status">
        {sentence(due)}
      </p>
      {due.today.length > 0 && (
        <div className="review__start">
          <label>
            <input type="checkbox" checked={closedBook} onChange={(event) => setClosedBook(event.target.checked)} />
            <span>
              <b>Closed book.</b> What can be chosen stays covered until you have an answer of your own, and the way back to the lesson
              until the end.
            </span>
          </label>
          <button className="btn is-primary is-big" type="button" onClick={() => setRound(due.today.slice(0, sitting))}>
            {due.today.length > sitting ? `Review ${sitting} of them` : 'Review'}
          </button>
        </div>
      )}
    </>
  )
}

function sentence({ today, answered, next }: Due): string {
  if (!answered) return 'Nothing yet. Answer the questions at the end of a phase, and they come back here before you forget them.'
  const later = next ? ` The next ones come ${dayInWords(next, Date.now())}.` : ''
  if (!today.length) return `Nothing is due today.${later}`
  return `${today.length === 1 ? 'One question is' : `${today.length} questions are`} due today, of ${answered} you have answered.${later}`
}
