import { type Content, type Guide, guidePath, type Phase, phasePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { HelpfulSection } from '../feedback/helpful-section'
import { LessonBody } from '../lesson/lesson-body'
import { QuizSection } from '../quiz/quiz-section'
import { GuideRail } from './guide-rail'
import { PageRail } from './page-rail'
import { Pager } from './pager'
import { PhaseHead } from './phase-head'

/** One phase, top to bottom: where it is, what it teaches, the lesson, the recap, the quiz, and the ways on. */
export function PhasePage({ content, guide, phase }: { content: Content; guide: Guide; phase: Phase }) {
  const sections = [...phase.lesson.sections, { id: 'quiz', title: 'Check your understanding', depth: 2 as const }]
  const number = `${phase.number}.${sections.filter((section) => section.depth === 2).length}`
  return (
    <div
      className="lesson"
      data-guide={guide.slug}
      data-slug={phase.slug}
      data-minutes={phase.minutes}
      data-version={phase.version}
      data-labs={href(`${phasePath(phase)}/labs.json`)}
    >
      <GuideRail guide={guide} phase={phase} />
      <PageRail name={`Phase ${phase.number}`} sections={sections} />
      <main id="main">
        <PhaseHead guide={guide} phase={phase} />
        <article className="prose">
          <LessonBody tree={phase.lesson.tree} context={{ ...phase, content }} />
          <QuizSection phase={phase} number={number} />
          <p>
            Later: <a href={href(`${guidePath(guide.slug)}/practice`)}>mixed practice</a> and <a href={href('/review')}>review</a>.
          </p>
        </article>
        <HelpfulSection phase={phase} />
        <Pager guide={guide} phase={phase} />
      </main>
    </div>
  )
}
