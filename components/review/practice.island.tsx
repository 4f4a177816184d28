'use client'

import { useState } from 'react'
import type { Deck, Drawn } from '@/lib/learner/deck'
import { drawPractice } from '@/lib/learner/draw'
import { RoundOutcome } from './outcome'
import { type Result, Round } from './round'
import { WithDecks } from './with-decks'

const length = 10

/** Mixed practice: ten questions out of a guide at a time, for as long as the reader likes. */
export function Practice({ deck }: { deck: string }) {
  return <WithDecks addresses={[deck]}>{([found]) => <Mixed deck={found as Deck} />}</WithDecks>
}

function Mixed({ deck }: { deck: Deck }) {
  const [round, setRound] = useState<Drawn[]>()
  const [results, setResults] = useState<Result[]>()
  const begin = () => setRound(drawPractice(deck, length, Date.now()))
  if (round)
    return (
      <Round
        questions={round}
        onEnd={(all) => {
          setRound(undefined)
          setResults(all)
        }}
      />
    )
  return (
    <>
      {results && <RoundOutcome results={results} />}
      <p className="review__start">
        <button className="btn is-primary is-big" type="button" onClick={begin}>
          {results ? 'Ten more' : 'Ten questions'}
        </button>
      </p>
    </>
  )
}
