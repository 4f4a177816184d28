'use client'

import { useState } from 'react'
import type { QuestionView } from '@/lib/quiz/question-view'
import { type SheetQuestion, sheetOf } from '@/lib/teaching/sheet'
import { Html, RichHtml } from '../html/html'

type Props = { title: string; questions: QuestionView[] }

const versions = ['A', 'B'] as const

/** Student sheets in two versions drawn from a seed, and the sheet of keys. */
export function Sheets({ title, questions }: Props) {
  const [seed, setSeed] = useState(1)
  const sheets = versions.map((version) => ({ version, asked: sheetOf(questions, seed, version) }))
  return (
    <div className="sheets">
      <p className="sheets__set">
        <label>
          Seed{' '}
          <input
            type="number"
            min={1}
            max={999999}
            value={seed}
            onChange={(event) => setSeed(Math.max(1, Math.floor(Number(event.target.value)) || 1))}
          />
        </label>{' '}
        The same seed always gives the same two versions.
      </p>
      {sheets.map(({ version, asked }) => (
        <section key={version} className="sheet" aria-label={`Version ${version}`}>
          <SheetHead title={title} version={version} seed={seed} named />
          <ol>
            {asked.map((question) => (
              <li key={question.id}>
                <p className="sheet__q">
                  <Html html={question.opening} />
                </p>
                {question.rest && <RichHtml html={question.rest} />}
                <p className="sheet__how">{question.how}</p>
                <Offered question={question} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <section className="sheet is-key" aria-label="Keys">
        <SheetHead title={title} version="keys" seed={seed} />
        <ol>
          {questions.map((question) => (
            <li key={question.id}>
              <p className="sheet__q">
                <Html html={question.opening} />
              </p>
              <p className="sheet__keys">
                {sheets.map(({ version, asked }) => {
                  const at = asked.findIndex(({ id }) => id === question.id)
                  return (
                    <span key={version}>
                      {version} {at + 1}: <b>{asked[at]?.key}</b>
                    </span>
                  )
                })}
              </p>
              <RichHtml html={question.explain} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function SheetHead({ title, version, seed, named }: { title: string; version: string; seed: number; named?: boolean }) {
  return (
    <header>
      <h2>{title}</h2>
      <p>
        {named ? `Version ${version}` : 'Keys'} · seed {seed}
      </p>
      {named && <p className="sheet__name">Name</p>}
    </header>
  )
}

function Offered({ question }: { question: SheetQuestion }) {
  if (!question.offered.length) return <p className="sheet__blank" />
  return (
    <>
      {question.prompts.length > 0 && (
        <ol className="sheet__prompts">
          {question.prompts.map((prompt) => (
            <li key={prompt}>
              <Html html={prompt} />
            </li>
          ))}
        </ol>
      )}
      <ul className={question.code ? 'sheet__offered is-lines' : 'sheet__offered'}>
        {question.offered.map(({ id, mark, text }) => (
          <li key={id}>
            <span className="sheet__mark">{mark}</span>
            {question.code ? (
              <code>
                <Html html={text} />
              </code>
            ) : (
              <Html html={text} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
