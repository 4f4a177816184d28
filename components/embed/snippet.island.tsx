'use client'

import { useEffect, useState } from 'react'
import { embedPath, snippetOf } from '@/lib/site/embed-message'
import { href } from '@/lib/site/href'
import type { AssignmentCatalogue } from '@/lib/teaching/assignment/catalogue'
import { CopyField } from '../assignment/copy-field'
import { useJson } from '../assignment/use-json'

/** Picks what to embed and shows what to paste, with the frame as it will stand there. */
export function Snippet({ catalogue }: { catalogue: string }) {
  const found = useJson<AssignmentCatalogue>(catalogue)
  const [name, setName] = useState('')
  const [what, setWhat] = useState('')
  const [results, setResults] = useState('')
  const [theme, setTheme] = useState<'' | 'light' | 'dark'>('')
  const [height, setHeight] = useState(600)
  useEffect(() => {
    const hear = ({ data, origin }: MessageEvent) => {
      if (origin === location.origin && data?.source === 'callable' && data.type === 'height') setHeight(data.height)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  if (found instanceof Error) return <p role="alert">{found.message}</p>
  if (!found) return <p className="review__wait">Reading what there is to embed…</p>
  const phases = found.flatMap((guide) => guide.phases)
  const phase = phases.find((one) => one.phase === name) ?? phases[0]
  if (!phase) return <p>There is nothing to embed yet.</p>
  const [kind, id] = what.split('#')
  const sound = URL.canParse(results) ? new URL(results).origin : ''
  const path = embedPath(phase.phase, {
    ...(kind === 'question' && { question: id }),
    ...(kind === 'lab' && { lab: id }),
    ...(sound && { results: sound }),
    ...(theme && { theme }),
  })
  const address = `${location.origin}${href(path)}`
  const title = kind === 'lab' ? `Lab: ${phase.labs.find((lab) => lab.id === id)?.title ?? id}` : `Questions: ${phase.title}`
  return (
    <div className="snippet">
      <label className="field">
        Phase
        <select
          value={phase.phase}
          onChange={(event) => {
            setName(event.target.value)
            setWhat('')
          }}
        >
          {phases.map((one) => (
            <option key={one.phase} value={one.phase}>
              {one.number}. {one.title}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        What of it
        <select value={what} onChange={(event) => setWhat(event.target.value)}>
          <option value="">The whole quiz</option>
          <optgroup label="One question">
            {phase.questions.map((one) => (
              <option key={one.id} value={`question#${one.id}`}>
                {one.title}
              </option>
            ))}
          </optgroup>
          <optgroup label="A lab">
            {phase.labs.map((lab) => (
              <option key={lab.id} value={`lab#${lab.id}`}>
                {lab.exercise ? `Exercise: ${lab.title}` : lab.title}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label className="field">
        Theme
        <select value={theme} onChange={(event) => setTheme(event.target.value as typeof theme)}>
          <option value="">as the reader’s system has it</option>
          <option value="light">light</option>
          <option value="dark">dark</option>
        </select>
      </label>
      <label className="field">
        Origin of your page, if it is to be told each answer (may stay empty)
        <input type="url" value={results} placeholder="https://lms.example" onChange={(event) => setResults(event.target.value)} />
      </label>
      <CopyField label="Paste this into your page" text={snippetOf(address, title, Boolean(sound))} rows={9} />
      <h2>How it will look</h2>
      <iframe key={address} src={address} title={title} width="100%" height={height} allow="clipboard-write" />
    </div>
  )
}
