import { highlight } from '../lesson/code/highlight'
import type { Question } from '../quiz/question'
import { type QuestionView, questionView } from '../quiz/question-view'
import type { Phase } from './model'

/** The questions of a phase as pages show them; `page` is the address of the lesson where they are asked elsewhere. */
export function phaseQuestions(phase: Phase, page?: string): QuestionView[] {
  return phase.questions.map((question) => {
    const see = phase.lesson.sections.find((section) => section.id === question.see)
    return questionView(question, sampleHtml(phase, question), see && { id: see.id, title: see.title, reread: question.reread, page })
  })
}

function sampleHtml(phase: Phase, { sample }: Question): string {
  const source = sample && phase.samples.get(sample)
  if (!source) return ''
  return `<pre class="code" role="group" tabindex="0" aria-label="${sample}"><code>${highlight(source, { language: 'python' }).html}</code></pre>`
}
