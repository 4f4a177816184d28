import { useRef, useState } from 'react'
import { feedbackAddress, pageHere } from '@/lib/feedback/address'
import { newId } from '@/lib/feedback/new-id'
import { ReportForm } from './report-form'

type Props = { question: { id: string; version: string }; shown: string[]; picked: string[] }

/** “Report this question”: which one, in which version, what was shown in which order, what was picked, and the reader's own words. */
export function ReportQuestion({ question: { id: question, version }, shown, picked }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (!feedbackAddress) return null
  return (
    <div className="report">
      <button type="button" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        Report this question
      </button>
      {open && (
        <ReportForm
          label="What is wrong with it?"
          about={(words) => ({ about: 'question', id: newId(), page: pageHere(), version, question, shown, picked, words })}
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </div>
  )
}
