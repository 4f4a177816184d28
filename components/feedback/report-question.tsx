import { useRef, useState } from 'react'
import { feedbackAddress } from '@/lib/feedback/address'
import { newId } from '@/lib/feedback/new-id'
import { answerKey } from '@/lib/quiz/answer-key'
import { kindOf } from '@/lib/quiz/kinds'
import type { Response } from '@/lib/quiz/kinds/kind'
import type { QuestionView } from '@/lib/quiz/question-view'
import { ReportForm } from './report-form'

type Props = {
  /** `guide/slug` of the phase that asks it. */
  phase: string
  question: QuestionView
  item: { order: string[]; response: Response }
}

/** “Report this question”: which one, in which version, what was shown in which order, what was given, and the reader's own words; what they typed is among those, for them to see. */
export function ReportQuestion({ phase, question, item }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (!feedbackAddress) return null
  const { id, version } = question
  const { arranged, typed } = kindOf(question)
  const answer = { question: id, version, shown: arranged === 'as-written' ? [] : item.order, picked: answerKey(question, item.response) }
  return (
    <div className="report">
      <button type="button" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        Report this question
      </button>
      {open && (
        <ReportForm
          label="What is wrong with it?"
          begun={typed ? `I typed “${item.response[0]?.slice(0, 200)}”. ` : ''}
          about={(words) => ({ about: 'question', id: newId(), page: `/guides/${phase}`, ...answer, words })}
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </div>
  )
}
