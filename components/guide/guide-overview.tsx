import { type Content, type Guide, guidePath, phasePath } from '@/lib/content/model'
import { inlineToHtml } from '@/lib/lesson/markdown'
import { href } from '@/lib/site/href'
import { spokenMinutes } from '@/lib/site/spoken-minutes'
import { PhaseMark } from '../icon/icon'
import { Island } from '../island/island'
import { GuideLink } from '../lesson/guide-link'
import { LessonBody } from '../lesson/lesson-body'
import { KeptGuides } from '../offline/kept-guides.island'
import { progressAttributes } from '../phase/phase-list'

/** A guide from outside: what it teaches, what it asks for, how to read it, and its phases. */
export function GuideOverview({ content, guide }: { content: Content; guide: Guide }) {
  const [first] = guide.phases
  const reading = guide.phases.reduce((sum, phase) => sum + phase.minutes, 0)
  const whole = guide.phases.reduce((sum, { teach, minutes }) => sum + (teach?.minutes ?? minutes), 0)
  return (
    <main id="main" className="overview">
      <header>
        <nav className="crumbs" aria-label="Breadcrumb">
          <ol>
            <li>
              <a href={href('/')}>All topics</a>
            </li>
          </ol>
        </nav>
        <h1 className="title">{guide.title}</h1>
        <p className="lead">{guide.summary}</p>
        {first && (
          <div className="resume">
            <a className="btn is-primary is-big" href={href(phasePath(first))} data-continue={guide.slug} data-review={href('/review')}>
              Start: {first.title}
            </a>
            <small data-summary={guide.slug}>
              {guide.phases.length} phases, about {spokenMinutes(reading)} to read, {spokenMinutes(whole)} with samples, exercises and
              questions
            </small>
          </div>
        )}
      </header>
      <div className="overview__grid">
        <section aria-labelledby="teaches">
          <h2 id="teaches">What you will be able to do</h2>
          <Lines items={guide.teaches} />
        </section>
        <section aria-labelledby="prerequisites">
          <h2 id="prerequisites">What you need</h2>
          <Lines items={guide.prerequisites} />
        </section>
      </div>
      <section className="overview__phases" aria-labelledby="phases">
        <h2 id="phases">The phases</h2>
        <ol>
          {guide.phases.map((phase) => (
            <li key={phase.slug} {...progressAttributes(phase)}>
              <PhaseMark />
              <div>
                <h3>
                  <a href={href(phasePath(phase))}>{phase.title}</a>
                </h3>
                <p dangerouslySetInnerHTML={{ __html: inlineToHtml(phase.summary) }} />
                <p className="facts">
                  <span className="facts__level">{phase.difficulty}</span>
                  <span>
                    {phase.minutes} minutes to read{phase.teach && `, ${phase.teach.minutes} with exercises`}
                  </span>
                  <span>{phase.questions.length} questions</span>
                  <span data-progress />
                </p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section className="overview__check" aria-labelledby="check">
        <h2 id="check">Check yourself</h2>
        <p>
          Each phase ends with questions. Over all of them: <a href={href(`${guidePath(guide.slug)}/practice`)}>mixed practice</a>, a{' '}
          <a href={href(`${guidePath(guide.slug)}/final`)}>final check</a> of twenty, and a <a href={href('/review')}>review</a> of what you
          are about to forget.
        </p>
      </section>
      {guide.overview && (
        <div className="prose">
          <LessonBody
            tree={guide.overview.tree}
            context={{ content, lesson: guide.overview, samples: new Map(), exercises: new Map(), diagrams: new Map() }}
          />
        </div>
      )}
      <section aria-labelledby="offline">
        <h2 id="offline">Without a network</h2>
        <p>
          Kept in this browser, the guide opens, runs and asks its questions with no network at all.{' '}
          <a href={href('/offline')}>What is kept</a>
        </p>
        <Island
          alone
          name="kept-guides"
          component={KeptGuides}
          props={{ guides: [{ slug: guide.slug, title: guide.title, path: href(guidePath(guide.slug)) }] }}
        />
      </section>
      <section className="overview__related" aria-labelledby="related">
        <h2 id="related">Afterwards</h2>
        <ul>
          {guide.related.map((related) => (
            <li key={related.slug}>
              <b>
                <GuideLink content={content} to={related.slug} />
              </b>{' '}
              {related.summary}
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}

function Lines({ items }: { items: string[] }) {
  return (
    <ul className="lines">
      {items.map((item) => (
        <li key={item} dangerouslySetInnerHTML={{ __html: inlineToHtml(item) }} />
      ))}
    </ul>
  )
}
