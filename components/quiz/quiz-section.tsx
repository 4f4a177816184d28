import type { Phase } from '@/lib/content/model'
import { phaseQuestions } from '@/lib/content/phase-questions'
import { SectionHeading } from '../heading/heading'
import { Island } from '../island/island'
import { Quiz } from './quiz.island'

/** “Check your understanding”: the quiz at the end of a phase. */
export function QuizSection({ phase, number }: { phase: Phase; number: string }) {
  return (
    <section className="quiz-section" aria-labelledby="quiz">
      <SectionHeading id="quiz" number={number} title="Check your understanding">
        Check your understanding
      </SectionHeading>
      <Island name="quiz" component={Quiz} props={{ phase: `${phase.guide}/${phase.slug}`, questions: phaseQuestions(phase) }} />
    </section>
  )
}
