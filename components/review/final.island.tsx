'use client'

import { useState } from 'react'
import type { Deck, Drawn } from '@/lib/learner/deck'
import { drawFinal, everyQuestion } from '@/lib/learner/draw'
import { type FinalTry, judged, keepOpen, keepTry, nameOf, type Open, readOpen, readTries } from '@/lib/learner/final'
import { keepAnswer } from '@/lib/learner/records'
import { judge } from '@/lib/quiz/judge'
import { Breakdown } from './breakdown'
import { Exam } from './exam'
import { RoundOutcome } from './outcome'
import type { Result } from './round'
import { WithDecks } from './with-decks'

const length = 20

/** The final check of a guide: twenty drawn questions, no word until the end, then the count by phase. */
export function Final({ deck }: { deck: string }) {
  return <WithDecks addresses={[deck]}>{([found]) => <Check deck={found as Deck} />}</WithDecks>
}

function Check({ deck }: { deck: Deck }) {
  const [open, setOpen] = useState(() => readOpen(deck))
  const [done, setDone] = useState<{ results: Result[]; outcome: FinalTry }>()
  const tries = readTries(deck.guide)

  function keep(next: Open | undefined) {
    keepOpen(deck.guide, next)
    setOpen(next)
  }
  function begin() {
    const at = Date.now()
    keep({ at, names: drawFinal(deck, length, at).map(nameOf), responses: {} })
    setDone(undefined)
  }
  function end(drawn: Drawn[], { responses }: Open) {
    const at = Date.now()
    for (const one of drawn) {
      const picked = responses[nameOf(one)] ?? []
      const { right } = judge(one.question, picked)
      if (picked.length) keepAnswer(one.phase.phase, one.question.id, { version: one.question.version, picked, right, at })
    }
    const outcome = judged(drawn, responses, at)
    keepTry(deck.guide, outcome)
    keep(undefined)
    setDone({ outcome, results: drawn.map((one) => ({ drawn: one, right: judge(one.question, responses[nameOf(one)] ?? []).right })) })
  }

  if (open) {
    const all = everyQuestion([deck])
    const drawn = open.names.flatMap((name) => all.find((one) => nameOf(one) === name) ?? [])
    return <Exam drawn={drawn} open={open} onKeep={keep} onEnd={() => end(drawn, open)} />
  }
  const best = tries.reduce<FinalTry | undefined>((top, one) => (top && top.right >= one.right ? top : one), undefined)
  return (
    <>
      {done ? (
        <RoundOutcome results={done.results}>
          <Breakdown deck={deck} outcome={done.outcome} />
        </RoundOutcome>
      ) : (
        best && (
          <p className="review__due">
            Your best so far: {best.right} of {best.asked}.
          </p>
        )
      )}
      <p className="review__start">
        <button className="btn is-primary is-big" type="button" onClick={begin}>
          {tries.length ? `Draw ${length} others` : `Draw ${length} questions`}
        </button>
        {tries.length > 0 && (
          <a className="btn is-big" href="../certificate/">
            Certificate
          </a>
        )}
      </p>
    </>
  )
}
