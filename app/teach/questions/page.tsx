import { QuestionFormats } from '@/components/bring/question-formats'
import { Questions } from '@/components/bring/questions.island'
import { Island } from '@/components/island/island'
import { NeedsScript, TeachFrame } from '@/components/teach/teach-frame'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'Bring questions in',
  description:
    'Open questions from Canvas, Moodle, QTI, GIFT, Aiken or a table, see what comes along and what is lost, and take them away in another format.',
  path: '/teach/questions',
})

export default function QuestionsPage() {
  return (
    <TeachFrame
      wide
      title="Bring questions in"
      lead="Open a file of questions. You see each one as readers will, and what of it was lost. The file is read in this tab and goes nowhere."
    >
      <Island name="questions" component={Questions} props={{}} />
      <NeedsScript />
      <QuestionFormats />
    </TeachFrame>
  )
}
