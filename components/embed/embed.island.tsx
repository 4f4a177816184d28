'use client'

import { useEffect, useRef, useState } from 'react'
import type { QuestionView } from '@/lib/quiz/question-view'
import { type Embedded, embeddedOf, tell } from '@/lib/site/embed-message'
import { Quiz } from '../quiz/quiz.island'
import { EmbeddedLab } from './embedded-lab'

type Props = {
  /** `guide/slug` */
  phase: string
  questions: QuestionView[]
  labs: string[]
  sheet: string
}

/** A quiz, one question of it, or a lab, inside a page that is not ours. Until it is hydrated it is the quiz, to read. */
export function Embed({ phase, questions, labs, sheet }: Props) {
  const [shown, setShown] = useState<Embedded>({})
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const asked = embeddedOf(location.search)
    setShown(asked)
    // The page around knows which theme it has; this frame is drawn in it and remembers nothing of it.
    if (asked.theme) document.documentElement.dataset.theme = asked.theme
  }, [])
  useReportedHeight(room)
  const chosen = shown.question ? questions.filter(({ id }) => id === shown.question) : questions
  const { results } = shown
  return (
    <div ref={room} className="embed__room" onClickCapture={openOutside} onKeyDownCapture={openOutside}>
      {shown.lab !== undefined ? (
        labs.includes(shown.lab) ? (
          <EmbeddedLab id={shown.lab} sheet={sheet} />
        ) : (
          <p role="alert">This phase has no lab “{shown.lab}”. Take the address from the page that makes it.</p>
        )
      ) : chosen.length ? (
        <Quiz
          key={shown.question ?? ''}
          phase={phase}
          questions={chosen}
          onJudged={(question, picked, right) =>
            results &&
            tell(
              {
                source: 'callable',
                type: 'result',
                phase,
                question: question.id,
                version: question.version,
                picked,
                right,
                at: Date.now(),
              },
              results,
            )
          }
        />
      ) : (
        <p role="alert">This phase has no question “{shown.question}”. Take the address from the page that makes it.</p>
      )}
    </div>
  )
}

/** Links lead to a page of their own: in the frame there is no way back. */
function openOutside({ target }: { target: EventTarget }) {
  const link = target instanceof Element ? target.closest('a') : null
  if (!link || link.getAttribute('href')?.startsWith('#')) return
  link.target = '_blank'
  link.rel = 'noopener'
}

/** Tells the page around how high this one is, now and whenever it changes. */
function useReportedHeight(room: { current: HTMLElement | null }): void {
  // A frame out of sight is not laid out by itself, and nothing is observed in it: it is measured whenever it was drawn.
  useEffect(() => report(room.current?.closest('main')))
  useEffect(() => {
    const main = room.current?.closest('main')
    if (!main) return
    const observer = new ResizeObserver(() => report(main))
    observer.observe(main)
    return () => observer.disconnect()
  }, [room])
}

function report(page: Element | null | undefined): void {
  if (page) tell({ source: 'callable', type: 'height', height: Math.ceil(page.getBoundingClientRect().height) })
}
