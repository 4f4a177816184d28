import { highlight } from '@/lib/code/highlight'
import type { Phase } from '@/lib/content/model'
import type { Question } from '@/lib/quiz/question'
import { questionView } from '@/lib/quiz/view'
import { Island } from '../island/island'
import { SectionHeading } from '../lesson/heading'
import { Quiz } from './quiz'

/** “Check your understanding”: the quiz at the end of a phase. */
export function QuizSection({ phase, number }: { phase: Phase; number: string }) {
  const questions = phase.questions.map((question) => {
    const see = phase.lesson.sections.find((section) => section.id === question.see)
    return questionView(question, sampleHtml(phase, question), see && { id: see.id, title: see.title, reread: question.reread })
  })
  return (
    <section className="quiz-section" aria-labelledby="quiz">
      <SectionHeading id="quiz" number={number} title="Check your understanding">
        Check your understanding
      </SectionHeading>
      <Island name="quiz" component={Quiz} props={{ phase: `${phase.guide}/${phase.slug}`, questions }} />
    </section>
  )
}

function sampleHtml(phase: Phase, { sample }: Question): string {
  const source = sample && phase.samples.get(sample)
  if (!source) return ''
  return `<pre class="code" role="group" tabindex="0" aria-label="${sample}"><code>${highlight(source, { language: 'python' }).html}</code></pre>`
}
