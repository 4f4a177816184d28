import { type Guide, type Phase, phasePath, questionAnchor } from '@/lib/content/model'
import { phaseQuestions } from '@/lib/content/phase-questions'
import { highlight } from '@/lib/lesson/code/highlight'
import { inlineToHtml, markdownToHtml } from '@/lib/lesson/markdown'
import { href } from '@/lib/site/href'
import { samplesOf } from '@/lib/teaching/places'
import { Html, RichHtml } from '../html/html'
import { Code } from '../lesson/code'
import { ExportLinks } from './export-links'
import { KeyQuestion } from './key-question'
import { TeachFrame } from './teach-frame'

/** Everything of a phase for whoever teaches it. */
export function PhaseNotes({ guide, phase }: { guide: Guide; phase: Phase }) {
  const page = href(phasePath(phase))
  const own = `/teach${phasePath(phase).replace('/guides', '')}`
  const to = (id: string) => `${page}#${id}`
  const titleOf = (id: string) => phase.lesson.sections.find((section) => section.id === id)?.title ?? id
  return (
    <TeachFrame title={phase.title} lead={phase.summary}>
      <p className="teach__facts">
        {guide.title}, phase {phase.number}. {phase.minutes} minutes to read{phase.teach && `, ${phase.teach.minutes} minutes in class`}.{' '}
        {phase.questions.length} questions, {phase.exercises.size} {phase.exercises.size === 1 ? 'exercise' : 'exercises'}.
      </p>
      <p className="teach__ways">
        <a className="btn" href={page}>
          Lesson
        </a>
        <a className="btn" href={href(`${own}/codes`)}>
          Links and QR codes
        </a>
        <a className="btn" href={href(`${own}/sheets`)}>
          Quiz on paper
        </a>
      </p>
      <section aria-labelledby="objectives">
        <h2 id="objectives">By the end they can</h2>
        <ul className="teach__list">
          {phase.objectives.map((text) => (
            <li key={text} dangerouslySetInnerHTML={{ __html: inlineToHtml(text) }} />
          ))}
        </ul>
      </section>
      {phase.teach && (
        <>
          <section aria-labelledby="discuss">
            <h2 id="discuss">To discuss</h2>
            <ol className="teach__list is-talk">
              {phase.teach.discuss.map(({ ask, listen, see }) => (
                <li key={ask}>
                  <Html html={inlineToHtml(ask)} />
                  <small>
                    <Html html={inlineToHtml(listen)} /> {see && <a href={to(see)}>{titleOf(see)}</a>}
                  </small>
                </li>
              ))}
            </ol>
          </section>
          <section aria-labelledby="misconceptions">
            <h2 id="misconceptions">What some believe</h2>
            <dl className="teach__beliefs">
              {phase.teach.misconceptions.map(({ belief, instead, see, question }) => (
                <div key={belief}>
                  <dt>
                    <Html html={inlineToHtml(belief)} />
                  </dt>
                  <dd>
                    <Html html={inlineToHtml(instead)} />{' '}
                    <small>
                      <a href={to(see)}>{titleOf(see)}</a>
                      {question && (
                        <>
                          {' · '}
                          <a href={`#${question}`}>question {phase.questions.findIndex(({ id }) => id === question) + 1}</a>
                        </>
                      )}
                    </small>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
      <section aria-labelledby="samples">
        <h2 id="samples">Samples</h2>
        <ul className="teach__files">
          {samplesOf(phase).map(({ id, file, lab }) => (
            <li key={id}>
              <a href={to(id)}>
                <code>{file}</code>
              </a>
              {lab ? ' runs in the page' : ' to read'}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="exercises">
        <h2 id="exercises">Exercises</h2>
        {[...phase.exercises.values()].map(({ id, title, task, solution }) => (
          <div key={id} className="teach__exercise">
            <h3>
              <a href={to(id)}>{title}</a>
            </h3>
            <RichHtml html={markdownToHtml(task)} />
            <details>
              <summary>A solution</summary>
              <Code html={highlight(solution, { language: 'python' }).html} label={`A solution of ${title}`} />
            </details>
          </div>
        ))}
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">Questions, with keys</h2>
        <ol className="keys">
          {phaseQuestions(phase).map((question, i) => (
            <KeyQuestion key={question.id} question={question} number={i + 1} address={to(questionAnchor(question.id))} />
          ))}
        </ol>
      </section>
      <ExportLinks guide={guide.slug} phase={phase.slug} />
    </TeachFrame>
  )
}
