import { highlight } from '@/lib/lesson/code/highlight'
import { lineNumbers } from '@/lib/lesson/line-numbers'
import { AnchorLink } from '../heading/anchor-link'

export type SideProps = { file: string; title: string; keys: string; source: string }
export type KeyProps = { letter: string; title: string; html: string }

/** Two samples cut into the jobs they share: a row a job on wide pages, one above the other within each job on narrow ones. */
export function SideBySide({ id, caption, sides, jobs }: { id: string; caption?: string; sides: SideProps[]; jobs: KeyProps[] }) {
  return (
    <figure className="versus wide" id={id}>
      <div className="frame">
        <div className="versus__heads">
          {sides.map((side) => (
            <div key={side.file}>
              <b>{side.title}</b> <span className="file">{side.file}</span>
            </div>
          ))}
        </div>
        {jobs.map((job) => (
          <div key={job.letter} className="versus__job" role="group" aria-label={`${job.letter}: ${job.title}`}>
            <p>
              <i>{job.letter}</i> <b>{job.title}.</b> <span dangerouslySetInnerHTML={{ __html: job.html }} />
            </p>
            {sides.map((side) => (
              <Part key={side.file} side={side} letter={job.letter} />
            ))}
          </div>
        ))}
      </div>
      <figcaption>
        {caption} <AnchorLink id={id} to="this comparison" />
      </figcaption>
    </figure>
  )
}

function Part({ side, letter }: { side: SideProps; letter: string }) {
  const range = side.keys
    .split(/\s+/)
    .find((key) => key.startsWith(`${letter}:`))
    ?.slice(2)
  if (!range) return <div className="versus__none" />
  const lines = lineNumbers(range)
  const [first, last] = [lines[0] ?? 1, lines.at(-1) ?? 1]
  const code = side.source
    .split('\n')
    .slice(first - 1, last)
    .join('\n')
  const { html } = highlight(code, { language: 'python', firstLine: first })
  return (
    <div className="versus__side">
      <span className="versus__name">{side.title}</span>
      <pre className="code" role="group" tabIndex={0} aria-label={`${side.title}, ${letter}`}>
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
    </div>
  )
}
