import { type Content, phasePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { site } from '@/lib/site/site'
import { ExportLinks } from './export-links'
import { TeachFrame } from './teach-frame'

const ways = [
  [
    '/teach/assign',
    'Give an assignment',
    'Pick lessons, labs and questions. One link holds it all; it opens as a checklist with progress.',
  ],
  [
    '/teach/class',
    'See how a class did',
    'Read in what students hand in: the class, each question, the wrong answers that drew, the code.',
  ],
  [
    '/teach/questions',
    'Bring questions in',
    'From Canvas, Moodle, QTI, GIFT, Aiken or a table: see what comes along and what is lost, and take it away in another format.',
  ],
  ['/teach/embed', 'Put it into your own page', 'A quiz, a question or a lab in a frame of your course page, at its own height.'],
] as const

/** The way in for whoever teaches. */
export function TeachPage({ content }: { content: Content }) {
  return (
    <TeachFrame
      title={`Teaching with ${site.name}`}
      lead="Point a class at a lesson, set work, see how it went. There are no accounts; what a student does stays with them until they hand it in."
      above={[]}
    >
      <p className="teach__plain">
        <b>Answer keys are visible to anyone who looks.</b> Questions are judged in the reader’s browser, so the keys are in the page, and
        they are listed here as well. Use the quizzes to learn from. What has to be graded, ask where you can watch.
      </p>
      <ul className="teach__doors">
        {ways.map(([path, title, says]) => (
          <li key={path}>
            <a href={href(path)}>{title}</a>
            <span>{says}</span>
          </li>
        ))}
      </ul>
      {content.guides.map((guide) => (
        <section key={guide.slug} aria-labelledby={guide.slug}>
          <h2 id={guide.slug}>{guide.title}</h2>
          <ol className="teach__phases">
            {guide.phases.map((phase) => (
              <li key={phase.slug}>
                <span className="teach__n">{phase.number}</span>
                <div>
                  <a href={href(`/teach${phasePath(phase).replace('/guides', '')}`)}>{phase.title}</a>
                  <small>
                    {phase.teach ? `${phase.teach.minutes} minutes in class` : `${phase.minutes} minutes to read`}, {phase.questions.length}{' '}
                    questions, {phase.exercises.size} {phase.exercises.size === 1 ? 'exercise' : 'exercises'}
                  </small>
                </div>
              </li>
            ))}
          </ol>
          <ExportLinks guide={guide.slug} of={guide.title} />
        </section>
      ))}
      <section aria-labelledby="paper">
        <h2 id="paper">On paper</h2>
        <p>
          Any lesson prints as a handout: open it and use your browser’s print. A quiz prints as student sheets in two versions and a sheet
          of keys, from the page of its phase above.
        </p>
      </section>
    </TeachFrame>
  )
}
