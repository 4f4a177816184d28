import type { Guide } from '@/lib/content/model'
import type { PhaseRun } from '@/lib/content/phase-run'
import { highlight } from '@/lib/lesson/code/highlight'
import { runAnchor } from '@/lib/servers/run-anchor'
import { href } from '@/lib/site/href'
import { Code } from '../lesson/code'

/** Every run behind a lesson: what it does, the program that did it, and what it recorded under which versions. */
export function RunsPage({ guides }: { guides: Guide[] }) {
  const phases = guides.flatMap((guide) => guide.phases).filter(({ runs }) => runs.size)
  return (
    <main id="main" className="servers is-case">
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={href('/servers')}>What real servers do</a> / Runs
      </nav>
      <h1 className="title">Where the figures come from</h1>
      <p className="lead">
        Each output, log line and time in a lesson was recorded by one of these programs. They start real servers, ask them, and keep what
        came. Where a lesson says something else than its recording, the site is not built.
      </p>
      {phases.map((phase) => (
        <section key={phase.slug} aria-labelledby={phase.slug}>
          <h2 id={phase.slug}>
            {phase.number}. {phase.title}
          </h2>
          {[...phase.runs.values()].map((run) => (
            <RunOf key={run.name} run={run} phase={phase.slug} />
          ))}
        </section>
      ))}
    </main>
  )
}

function RunOf({ run, phase }: { run: PhaseRun; phase: string }) {
  const versions = Object.entries(run.versions).map((pair) => pair.join(' '))
  return (
    <article className="run" id={runAnchor(phase, run.name)}>
      <h3>{run.says.replaceAll("'", '’')}</h3>
      <p>
        {versions.join(', ')}. Recorded {run.recorded}.
      </p>
      <details>
        <summary>
          The program, <code>{run.name}.py</code>
        </summary>
        <Code html={highlight(run.source, { language: 'python' }).html} label={`${run.name}.py`} numbered={false} />
      </details>
      <dl>
        {Object.entries(run.texts).map(([name, { lines }]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <pre>{lines.join('\n')}</pre>
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
