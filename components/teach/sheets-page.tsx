import { type Guide, type Phase, phasePath } from '@/lib/content/model'
import { phaseQuestions } from '@/lib/content/phase-questions'
import { Island } from '../island/island'
import { Sheets } from './sheets.island'
import { TeachFrame } from './teach-frame'

/** The quiz of a phase on paper. */
export function SheetsPage({ guide, phase }: { guide: Guide; phase: Phase }) {
  return (
    <TeachFrame
      title="Quiz on paper"
      lead="Two versions for the class and a sheet of keys for you. Print this page; each sheet begins on a page of its own."
      above={[
        { title: 'Teaching', path: '/teach' },
        { title: `${guide.title}: ${phase.title}`, path: `/teach${phasePath(phase).replace('/guides', '')}` },
      ]}
    >
      <Island name="sheets" component={Sheets} props={{ title: phase.title, questions: phaseQuestions(phase) }} />
    </TeachFrame>
  )
}
