'use client'

import { useRef, useState } from 'react'
import { keepNextDue } from '@/lib/learner/next-due'
import { asFile, bringIn, ownRecords, type ProgressImport } from '@/lib/learner/transfer'

/** Progress as a file: saved to take along, brought in and merged. */
export function ProgressFile() {
  const [said, setSaid] = useState('')
  const chooser = useRef<HTMLInputElement>(null)

  function saveFile() {
    const records = attempt(ownRecords)
    if (!records?.size) return setSaid('There is nothing to save yet.')
    const address = URL.createObjectURL(new Blob([asFile(records, Date.now())], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `callable-progress-${new Date().toISOString().slice(0, 10)}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
    setSaid(`Saved ${count(records.size, 'record')}.`)
  }

  async function open(files: FileList | null) {
    const texts = await Promise.all([...(files ?? [])].map((file) => file.text()))
    try {
      setSaid(texts.map((text) => sentence(bringIn(text))).join(' '))
      keepNextDue()
    } catch (error) {
      setSaid((error as Error).message)
    }
    if (chooser.current) chooser.current.value = ''
  }

  return (
    <div className="progress-file">
      <button className="btn" type="button" onClick={saveFile}>
        Save to a file
      </button>
      <button className="btn" type="button" onClick={() => chooser.current?.click()}>
        Bring in a file
      </button>
      <input ref={chooser} type="file" accept=".json,application/json" multiple hidden onChange={(event) => open(event.target.files)} />
      <p role="status">{said}</p>
    </div>
  )
}

function sentence({ fresh, same, damaged }: ProgressImport): string {
  const parts = [fresh ? `${count(fresh, 'record')} added or brought up to date.` : 'Nothing in it was new here.']
  if (fresh && same) parts.push(`${count(same, 'record')} stood here already.`)
  if (damaged.length) parts.push(`${count(damaged.length, 'record')} could not be read and stayed out; all others came in.`)
  return parts.join(' ')
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
