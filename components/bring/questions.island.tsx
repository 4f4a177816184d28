'use client'

import { useRef, useState } from 'react'
import type { Brought } from '@/lib/teaching/import/brought.authoring'
import { BroughtQuestions } from './brought-questions'
import { FileDrop } from './file-drop'
import { TakeAlong, type Taken } from './take-along'

type Shown = { file: string; found: Brought; files: Taken[] } | { file: string; fact: string; remedy: string }

/** Reads a file of questions in this tab: shows each as readers will see it, says what was lost, and gives them back in other formats. */
export function Questions() {
  const [shown, setShown] = useState<Shown>()
  const [said, setSaid] = useState('')
  const latest = useRef(0)

  async function read(file: File) {
    const turn = ++latest.current
    setShown(undefined)
    setSaid(`Reading ${file.name}…`)
    const next = await shownOf(file)
    if (turn !== latest.current) return
    setShown(next)
    setSaid('found' in next ? summary(next.found, file.name) : `${file.name} was not read.`)
  }

  return (
    <div className="bring">
      <FileDrop onFile={read} />
      <p role="status">{said}</p>
      {shown && 'fact' in shown && (
        <p role="alert" className="bring__refused">
          <b>{shown.fact}</b> {shown.remedy}
        </p>
      )}
      {shown && 'found' in shown && (
        <>
          {shown.found.lost.length > 0 && (
            <section aria-labelledby="left">
              <h2 id="left">Left out</h2>
              <ul className="bring__left">
                {shown.found.lost.map(({ of, what }) => (
                  <li key={`${of} ${what}`}>
                    <b>{of}</b> {what.replace(/^left out[.:] /, '')}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {shown.found.questions.length > 0 && (
            <>
              <TakeAlong files={shown.files} />
              <section aria-labelledby="brought">
                <h2 id="brought">As readers will see them</h2>
                <BroughtQuestions key={shown.file + shown.found.json} questions={shown.found.questions} />
              </section>
            </>
          )}
        </>
      )}
    </div>
  )
}

async function shownOf(file: File): Promise<Shown> {
  try {
    const [{ bring, takeAlong }, data] = await Promise.all([import('@/lib/teaching/import/brought.authoring'), file.arrayBuffer()])
    const found = bring(new Uint8Array(data), file.name)
    return 'fact' in found ? { file: file.name, ...found } : { file: file.name, found, files: takeAlong(found) }
  } catch {
    const fact = 'The page could not read the file: a part of it did not load, or the file changed meanwhile.'
    return { file: file.name, fact, remedy: 'Reload the page and choose the file again.' }
  }
}

function summary({ questions, lost }: Brought, file: string): string {
  const withLoss = questions.filter((question) => question.lost.length).length
  const toMend = questions.filter(({ refused }) => refused.length).length
  return [
    `${count(questions.length, 'question')} read from ${file}.`,
    withLoss && `${count(withLoss, 'question')} lost something.`,
    lost.length && `${count(lost.length, 'thing')} did not come along.`,
    toMend &&
      `${count(toMend, 'question')} ${toMend === 1 ? 'has' : 'have'} something to mend before the check takes ${toMend === 1 ? 'it' : 'them'}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
