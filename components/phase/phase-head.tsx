import { type Guide, guidePath, type Phase, phasePath } from '@/lib/content/model'
import { inlineToHtml } from '@/lib/lesson/markdown'
import { href } from '@/lib/site/href'
import { site } from '@/lib/site/site'
import { Icon } from '../icon/icon'

const longDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Where this is, what it is called, what it asks and what it gives. */
export function PhaseHead({ guide, phase }: { guide: Guide; phase: Phase }) {
  return (
    <header className="phase-head">
      <p className="ways">
        <button type="button" data-copy-code data-from={href(`${phasePath(phase)}/lesson.md`)}>
          Copy as Markdown
        </button>
        {site.repository && <a href={`${site.repository}/edit/HEAD/${phase.folder}/lesson.mdx`}>Edit this page</a>}
        <a href={href(`/teach/${guide.slug}/${phase.slug}`)}>Teach this</a>
      </p>
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href={href('/')}>All topics</a>
          </li>
          <li>
            <a href={href(guidePath(guide.slug))}>{guide.title}</a>
          </li>
        </ol>
      </nav>
      <h1 className="title">{phase.title}</h1>
      <dl className="meta">
        <div>
          <Icon name="level" />
          <dt>Difficulty</dt>
          <dd>{capital(phase.difficulty)}</dd>
        </div>
        <div>
          <Icon name="clock" />
          <dt>Reading time</dt>
          <dd>
            {phase.minutes} minutes{phase.teach && `, ${phase.teach.minutes} with exercises`}
          </dd>
        </div>
        {phase.date && (
          <div>
            <Icon name="calendar" />
            <dt>Updated</dt>
            <dd>
              Updated <time dateTime={phase.date}>{longDate.format(new Date(phase.date))}</time>
            </dd>
          </div>
        )}
      </dl>
      <section className="objectives" aria-labelledby="objectives">
        <h2 id="objectives">By the end you can</h2>
        <List items={phase.objectives} />
        {phase.prerequisites && (
          <>
            <h2>Before you start</h2>
            <List items={phase.prerequisites} />
          </>
        )}
      </section>
    </header>
  )
}

function List({ items }: { items: string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>
          <Icon name="through" />
          <span dangerouslySetInnerHTML={{ __html: inlineToHtml(item) }} />
        </li>
      ))}
    </ul>
  )
}
