import { useEffect, useRef } from 'react'
import { pageHere } from '@/lib/feedback/address'
import { newId } from '@/lib/feedback/new-id'
import type { Passage } from './passage'
import { ReportForm } from './report-form'

/** Asks what is wrong with a passage; closes with Escape, and gives the focus back. */
export function PassageDialog({ passage, onClose }: { passage: Passage; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="passage" ref={dialog} aria-labelledby="passage-title" onClose={onClose}>
      <h2 id="passage-title">Something is wrong here</h2>
      <blockquote>{passage.passage}</blockquote>
      <ReportForm
        label="What is wrong?"
        about={(words) => ({ about: 'passage', id: newId(), page: pageHere(), ...passage, words })}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  )
}
